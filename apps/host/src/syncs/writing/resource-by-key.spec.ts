import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { inTransaction } from '../../database/in-transaction.js';
import { resourceByKey } from './resource-by-key.sql.js';

const [DROPLET, SNAPSHOT] = ['digitalocean.droplet', 'digitalocean.snapshot'];
const SIZE = 2000;

describe('a resource by its key', () => {
  let database: TestDatabase;
  let cloud: string;
  const uids = Array.from({ length: SIZE }, (_, index) => `id-${index}`);

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    cloud = await fixture.connection('digitalocean');
    const write = (kind: string) =>
      fixture.write(
        cloud,
        uids.map((uid) => ({ kind, uid })),
        '2026-11-02T12:00:00.000Z',
      );
    await write(SNAPSHOT);
    await database.pool.query('analyze resource');
    await write(DROPLET);
  });

  afterAll(() => database.drop());

  /** The number of results, and of rows of `resource` that were read for them. */
  const reading = (text: string, values: unknown[]): Promise<{ results: number; read: number }> =>
    inTransaction(database.pool, async (queries) => {
      // Includes what this session has read before and not reported yet.
      const rowsRead = async (): Promise<number> => {
        const { rows } = await queries.query<{ read: number }>(`
          select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'resource'`);
        return rows[0]?.read ?? 0;
      };
      const before = await rowsRead();
      const { rows } = await queries.query(text, values);
      return { results: rows.length, read: (await rowsRead()) - before };
    });

  it('is found among those of its id, while statistics do not know its kind yet', async () => {
    const sql = `select found.id from unnest($3::text[]) as given (uid)
      cross join lateral ${resourceByKey('$1', '$2', 'given.uid')} as found`;

    expect(await reading(sql, [cloud, DROPLET, uids.slice(0, 100)])).toEqual({ results: 100, read: 200 });
    expect(await reading(sql, [cloud, 'digitalocean.volume', uids.slice(0, 100)])).toEqual({ results: 0, read: 200 });
  });
});
