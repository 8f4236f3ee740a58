import { Logger } from 'graphile-worker';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { readingScope, withinScope } from '../../database/reading-scope.js';
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
});
