import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { inTransaction } from '../../database/in-transaction.js';
import { lockChecks, releaseAbandonedChecks } from './abandoned-checks.js';
import { queueChecks } from './check-queue.js';

const CONNECTION = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('checks whose worker was killed', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** As a worker that took the job some seconds ago. */
  const take = async (seconds: number): Promise<void> => {
    await queueChecks(database.pool, CONNECTION, false);
    const lock = `locked_by = 'killed', locked_at = now() - make_interval(secs => $1)`;
    await database.pool.query(`update graphile_worker._private_jobs set ${lock}`, [seconds]);
    await database.pool.query(`update graphile_worker._private_job_queues set ${lock}`, [seconds]);
  };
  const lockedRows = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ count: number }>(`
      select ((select count(*) from graphile_worker._private_jobs where locked_by is not null)
        + (select count(*) from graphile_worker._private_job_queues where locked_by is not null))::int as count`);
    return rows[0]!.count;
  };

  it('are asked by another one, but not while they are being asked, nor before that began', async () => {
    await take(60);
    const whileAsked = await inTransaction(database.pool, async (client) => {
      await lockChecks(client, CONNECTION);
      await releaseAbandonedChecks(database.pool);
      return lockedRows();
    });
    await releaseAbandonedChecks(database.pool);
    const afterwards = await lockedRows();
    await take(1);
    await releaseAbandonedChecks(database.pool);

    expect([whileAsked, afterwards, await lockedRows()]).toEqual([2, 0, 2]);
  });
});
