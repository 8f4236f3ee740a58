import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { ResourceOrder } from '../listing/resource-order.js';
import { ExportedRowsReader } from './exported-rows-reader.js';

describe('the rows of an export', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('are read in few queries, and large documents one by one', async () => {
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    const large = { userNotes: 'x'.repeat(100_000) };
    const names = Array.from({ length: 250 }, (_, place) => `web-${String(place).padStart(3, '0')}`);
    await fixture.write(
      connection,
      names.map((name, place) => ({
        ...{ kind: 'digitalocean.droplet', uid: String(place), name },
        attributes: place === 100 ? large : { vcpus: place },
      })),
      '2026-11-02T12:00:00.000Z',
    );
    const client = await database.pool.connect();
    const asked: string[] = [];
    let most = 0;
    const query = async (text: string, values?: unknown[]) => {
      asked.push(text);
      const answer = await client.query(text, values);
      most = Math.max(most, JSON.stringify(answer.rows).length);
      return answer;
    };

    await client.query('begin');
    const reader = new ExportedRowsReader({ query } as never, {
      filter: { state: 'all' },
      order: new ResourceOrder('name'),
    });
    const rows = [];
    for await (const row of reader.read()) rows.push(row);
    await client.query('rollback');
    client.release();

    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(JSON.parse(rows[100]!.attributes)).toEqual(large);
    expect(reader.count).toBe(250);
    expect(asked.filter((text) => text.startsWith('fetch'))).toHaveLength(3);
    expect(asked.filter((text) => !/^(fetch|declare)/.test(text))).toHaveLength(1);
    expect(most).toBeLessThan(250_000);
  });
});
