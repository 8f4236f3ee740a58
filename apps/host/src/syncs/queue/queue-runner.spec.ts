import { Logger } from 'graphile-worker';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { readingScope, withinScope } from '../../database/reading-scope.js';
import { AbandonedJobs } from './abandoned-jobs.js';
import { QueueRunner } from './queue-runner.js';

const QUIET = { noHandleSignals: true, logger: new Logger(() => () => undefined) };

const ADD = `select graphile_worker.add_job('look')`;

describe('QueueRunner', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  it('runs jobs outside the scope of whatever started it', async () => {
    await database.pool.query(ADD);
    let runner: QueueRunner | undefined;

    const seen = await new Promise((resolve) => {
      const taskList = { look: () => resolve(readingScope()) };
      void withinScope({ scope: [] }, async () => {
        runner = await QueueRunner.start({ ...QUIET, pgPool: database.pool, taskList });
      });
    });

    expect(seen).toBe('everything');
    await runner?.stop();
  });

  it('has its jobs for itself for as long as they take', async () => {
    let now = 0;
    const others = new AbandonedJobs(database.pool, ['long'], undefined, () => now);
    let endLong = () => {};
    const long = new Promise<void>((resolve) => (endLong = resolve));
    let runner: QueueRunner | undefined;
    await new Promise<void>((begun) => {
      const taskList = { long: () => (begun(), long) };
      void QueueRunner.start({ ...QUIET, pgPool: database.pool, taskList }).then(async (started) => {
        runner = started;
        await database.pool.query(`select graphile_worker.add_job('long')`);
      });
    });

    await others.look();
    now += 60_000;
    const taken = await others.look();
    endLong();
    await runner?.stop();

    expect(taken).toEqual([]);
  });

  it('takes further jobs when one could not be completed, although another is still running', async () => {
    const { pool } = database;
    let endLong = () => {};
    const long = new Promise<void>((resolve) => (endLong = resolve));
    const ended: string[] = [];
    let hearNext = () => {};
    const next = new Promise<void>((resolve) => (hearNext = resolve));
    const taskList = {
      long: () => long.then(() => void ended.push('long')),
      // The queue's own tables are away when it ends, as during an outage.
      short: async () => void (await pool.query('alter schema graphile_worker rename to away')),
      next: () => hearNext(),
    };
    let hearFailure = () => {};
    const failure = new Promise<void>((resolve) => (hearFailure = resolve));
    const logger = new Logger(
      () => (_level, message) => void (message.startsWith('Failed to complete') && hearFailure()),
    );
    const options = { noHandleSignals: true, logger, pgPool: pool, taskList, concurrency: 2, pollInterval: 50 };
    const runner = await QueueRunner.start(options);
    await pool.query(`select graphile_worker.add_job('long'), graphile_worker.add_job('short')`);
    await failure;
    await pool.query(`alter schema away rename to graphile_worker`);

    await pool.query(`select graphile_worker.add_job('next')`);
    await next;
    const before = [...ended];
    const stopped = runner.stop();
    endLong();
    await stopped;

    expect([before, ended]).toEqual([[], ['long']]);
  });
});
