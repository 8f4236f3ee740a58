import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';
import { AbandonedJobs } from './abandoned-jobs.js';
import { WorkerLocks } from './worker-locks.js';

describe('the jobs of a worker that was killed', () => {
  let database: TestDatabase;
  let now = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  beforeEach(async () => {
    now = 0;
    await database.pool.query('truncate graphile_worker._private_jobs, graphile_worker._private_job_queues');
  });

  afterAll(() => database.drop());

  /** As a worker does that takes a job, long ago. */
  const take = async (worker: string, task: string): Promise<void> => {
    await database.pool.query(`select graphile_worker.add_job($1, queue_name := $1)`, [task]);
    const lock = `locked_by = $1, locked_at = now() - interval '1 hour'`;
    await database.pool.query(`update graphile_worker._private_jobs set ${lock} where locked_by is null`, [worker]);
    await database.pool.query(`update graphile_worker._private_job_queues set ${lock} where locked_by is null`, [
      worker,
    ]);
  };
  const held = async (): Promise<unknown[]> => {
    const { rows } = await database.pool.query(
      `select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
       union all select locked_by from graphile_worker._private_job_queues where locked_by is not null order by 1`,
    );
    return rows.map(({ worker }) => worker);
  };
  const looking = (tasks: readonly string[]) => {
    const freed: (readonly string[])[] = [];
    const jobs = new AbandonedJobs(
      database.pool,
      tasks,
      async (_, workers) => void freed.push(workers),
      () => now,
    );
    return { jobs, freed };
  };

  it('are released with their queues, and whatever else it left, once it has been gone for seconds', async () => {
    const { jobs, freed } = looking(['rules', 'prune']);
    await take('killed', 'rules');
    await take('killed', 'prune');

    await jobs.look();
    now += 3999;
    await jobs.look();
    const before = [await held(), [...freed]];
    now += 1;
    await jobs.look();

    expect(before).toEqual([['killed', 'killed', 'killed', 'killed'], []]);
    expect([await held(), freed]).toEqual([[], [['killed']]]);
  });

  it('stay with a worker that lives, however long it takes, and are not those of a task that others care for', async () => {
    const locks = await WorkerLocks.open(database.pool);
    locks.hold('living');
    const { jobs, freed } = looking(['rules']);
    await take('living', 'rules');
    await take('killed', 'sync');

    await jobs.look();
    now += 60_000;
    await jobs.look();
    const whileLiving = await held();
    locks.close();
    await until(async () => {
      now += 4000;
      return (await jobs.look()).length > 0 ? true : undefined;
    });

    expect(whileLiving).toEqual(['killed', 'killed', 'living', 'living']);
    expect([await held(), freed]).toEqual([['killed', 'killed'], [['living']]]);
  });

  it('stay with a worker whose session broke, because it takes its locks again', async () => {
    const pool = new Pool({ connectionString: database.url });
    pool.on('connect', (client) => client.on('error', () => undefined));
    const locks = await WorkerLocks.open(pool);
    locks.hold('living');
    const { jobs, freed } = looking(['rules']);
    await take('living', 'rules');
    const holders = `select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and classid = 7210454
      and database = (select oid from pg_database where datname = current_database())`;
    const holding = async () => (await database.pool.query<{ pid: number }>(holders)).rows[0]?.pid;
    const first = await until(holding);

    await database.pool.query('select pg_terminate_backend($1)', [first]);
    await jobs.look();
    const second = await until(async () => {
      const pid = await holding();
      return pid === first ? undefined : pid;
    });
    now += 60_000;
    await jobs.look();

    expect(second).not.toBe(first);
    expect([await held(), freed]).toEqual([['living', 'living'], []]);
    locks.close();
    await pool.end();
  });
});
