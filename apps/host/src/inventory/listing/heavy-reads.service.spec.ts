import { sql } from '../../database/sql.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { HeavyReads } from './heavy-reads.service.js';

describe('queries that may look at a large part of the inventory', () => {
  let database: TestDatabase;
  let heavy: HeavyReads;

  beforeAll(async () => {
    database = await createTestDatabase();
    heavy = new HeavyReads(database.pool);
  });

  afterAll(() => database.drop());

  /** Waits until the database runs this many queries with a comment. */
  const underWay = async (comment: string, count: number): Promise<number[]> => {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
      const { rows } = await database.pool.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and state = 'active' and query like $1 and pid <> pg_backend_pid()`,
        [`%/* ${comment} */%`],
      );
      if (rows.length === count) return rows.map(({ pid }) => pid);
    }
    throw new Error(`There were never ${count} queries "${comment}".`);
  };

  it('end after ten seconds, whatever the server allows', async () => {
    expect(await heavy.run(sql`show statement_timeout`)).toEqual([{ statement_timeout: '10s' }]);
    expect((await database.pool.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '0' }]);
  });

  it('tell how to ask for less when they are ended', async () => {
    const read = heavy.run(sql`select pg_sleep(60) /* ended */`);
    const outcome = expect(read).rejects.toMatchObject({
      facts: { status: 503, code: 'took-too-long', detail: expect.stringContaining('Filter by kind, region or tag') },
    });

    const [pid] = await underWay('ended', 1);
    await database.pool.query('select pg_cancel_backend($1)', [pid]);

    await outcome;
  });

  it('pass on any other failure', async () => {
    await expect(heavy.run(sql`select 1 / 0`)).rejects.toMatchObject({ code: '22012' });
  });

  it('wait for each other without holding what others need', async () => {
    const holder = await database.pool.connect();
    await holder.query('select pg_advisory_lock(42)');

    const reads = Array.from({ length: 12 }, () => heavy.run(sql`select pg_advisory_xact_lock_shared(42) /* held */`));
    await underWay('held', 4);
    // The pool has ten connections. One holds the lock, and a short query still gets one.
    const others = await underWay('held', 4);
    await holder.query('select pg_advisory_unlock(42)');
    holder.release();

    expect(others).toHaveLength(4);
    expect(await Promise.all(reads)).toHaveLength(12);
  });
});
