import { Client, Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { inTransaction } from './in-transaction.js';
import { beyondScope, mayBeShown, withinScope } from './reading-scope.js';
import { scopePool } from './scoped-pool.js';
import { dropScopedTables, ensureScopedTables } from './scoped-tables.js';
import { COMMON_TABLES, SCOPED_TABLES } from './scoped-tables.sql.js';

describe('what a limited caller sees of the tables', () => {
  let test: TestDatabase;
  let pool: Pool;
  let own: string;
  let other: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    pool = new Pool({ connectionString: test.url, max: 1 });
    scopePool(pool);
    const fixture = new InventoryFixture(test);
    [own, other] = [await fixture.connection('acme'), await fixture.connection('other')];
    await fixture.write(own, [{ kind: 'acme.server', uid: '1', tags: ['a'] }]);
    await fixture.write(other, [{ kind: 'other.server', uid: '2', tags: ['b'] }]);
  });

  afterAll(async () => {
    await pool.end();
    await test.drop();
  });

  const COUNT = 'select count(*)::int as count from resource';
  const count = async (queries: Pick<Pool, 'query'> = pool): Promise<number> =>
    (await queries.query<{ count: number }>(COUNT)).rows[0]!.count;

  it('is decided for every table', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );

    const decided = [...Object.keys(SCOPED_TABLES), ...COMMON_TABLES].sort();
    expect(rows.map(({ name }) => name)).toEqual(decided);
  });

  it('are the rows of its connections, in statements and transactions, and only as long as its work runs', async () => {
    const seen = await withinScope({ scope: [own] }, async () => [
      await count(),
      await inTransaction(pool, (client) => count(client)),
      await beyondScope(() => count()),
      (await pool.query('select tag from resource_tag')).rows.map(({ tag }) => tag).join(),
    ]);

    expect(seen).toEqual([1, 1, 2, 'a']);
    expect(await withinScope({ scope: [] }, () => count())).toBe(0);
    expect(await count()).toBe(2);
  });

  it('follows what becomes known of the work while it runs', async () => {
    const work = { scope: [] as string[], shown: undefined as string[] | undefined };

    await withinScope(work, async () => {
      expect(await count()).toBe(0);
      work.scope = [own, other];
      expect([await count(), mayBeShown(other)]).toEqual([2, true]);
      work.shown = [own];
      expect([mayBeShown(own), mayBeShown(other)]).toEqual([true, false]);
    });
  });

  it('leaves the session unchanged after a failure', async () => {
    await expect(withinScope({ scope: [own] }, () => pool.query('select 1 / 0'))).rejects.toThrow('division');

    expect(await count()).toBe(2);
  });

  it('is nothing at all where no connections are set', async () => {
    await expect(pool.query('select * from maestro_scope.resource')).rejects.toThrow(/maestro.connections|malformed/);
  });

  it('is nothing while the views are missing, which are made again but never replace those of others', async () => {
    const client = new Client({ connectionString: test.url });
    await client.connect();
    await dropScopedTables(client);
    await expect(withinScope({ scope: [own] }, () => count())).rejects.toThrow('maestro_scope');
    await ensureScopedTables(client);
    await ensureScopedTables(client);
    expect(await withinScope({ scope: [own] }, () => count())).toBe(1);
    await client.query('comment on schema maestro_scope is null');
    await expect(ensureScopedTables(client)).rejects.toThrow('did not make');
    await client.end();
  });
});
