import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { inTransaction } from './in-transaction.js';

describe('a transaction', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
    await database.pool.query('create table kept (name text)');
  });

  afterEach(() => database.drop());

  const kept = async () => (await database.pool.query('select name from kept')).rows.map(({ name }) => name);

  it('keeps all of it, and gives what the work gives', async () => {
    const given = await inTransaction(database.pool, async (client) => {
      await client.query(`insert into kept values ('a')`);
      await client.query(`insert into kept values ('b')`);
      return 'done';
    });

    expect([given, await kept()]).toEqual(['done', ['a', 'b']]);
  });

  it('keeps nothing when the work fails, and fails the same way', async () => {
    const work = inTransaction(database.pool, async (client) => {
      await client.query(`insert into kept values ('a')`);
      await client.query('select 1 / 0');
    });

    await expect(work).rejects.toThrow('division by zero');
    expect(await kept()).toEqual([]);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });

  it('reports a broken connection and does not use it again', async () => {
    const work = inTransaction(database.pool, async (client) => {
      await client.query(`insert into kept values ('a')`);
      await client.query('select pg_terminate_backend(pg_backend_pid())');
    });

    await expect(work).rejects.toThrow('terminating connection');
    expect(await kept()).toEqual([]);
  });

  it('is ended by the server when its process falls silent in the middle', async () => {
    const shown = await inTransaction(database.pool, (client) =>
      client.query('show idle_in_transaction_session_timeout'),
    );

    expect(shown.rows).toEqual([{ idle_in_transaction_session_timeout: '30s' }]);
    expect((await database.pool.query('show idle_in_transaction_session_timeout')).rows).toEqual([
      { idle_in_transaction_session_timeout: '0' },
    ]);
  });
});
