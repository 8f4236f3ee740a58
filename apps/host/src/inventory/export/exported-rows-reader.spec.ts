import { type FixtureResource, InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { resourceItemJson } from '../listing/resource-row.js';
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

  it('are the same lines, whether the database or the host writes them', async () => {
    const fixture = new InventoryFixture(database);
    await fixture.clear();
    const connection = await fixture.connection('digitalocean');
    const odd = ['"\\/', 'tab\t, feed\n, \u0001\u001f\u007f', 'é€😀\u2028\u2029', '</script>', '', ' '];
    const droplet = { kind: 'digitalocean.droplet', createdAt: '2026-11-02T12:00:00.120Z' };
    const ids = await fixture.write(
      connection,
      [
        ...odd.map((text, place) => ({
          ...{ ...droplet, uid: `odd-${place}`, name: text, region: text, status: text, tags: [text, 'a'] },
          ...{ active: place % 2 === 0, attributes: { [`key ${text}`]: text, price: 1.5, none: null } },
        })),
        { kind: 'digitalocean.droplet', uid: 'bare' },
        { ...droplet, uid: 'large', attributes: { userNotes: 'x'.repeat(100_000) } },
        { ...droplet, uid: 'measured', attributes: { size: { gb: 1, files: 2 } } },
        {
          ...droplet,
          uid: 'annotated',
          relations: [{ type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.project', uid: 'p' } }],
        },
        { ...droplet, uid: 'gone' },
        { ...droplet, uid: 'unknown' },
      ] as FixtureResource[],
      '2026-11-02T12:00:00.123Z',
    );
    const idOf = (uid: string) => `(select id from resource where uid = '${uid}')`;
    await fixture.markGone(ids.slice(-2, -1), '2026-11-03T12:00:00.000Z');
    for (const statement of [
      `update resource set first_seen_at = '2026-11-01T00:00:00.123456Z' where uid = 'bare'`,
      `update resource set unknown = '[{"part": "tags", "since": "2026-11-02T12:00:00Z"}]' where uid = 'unknown'`,
      `insert into resource_measure (resource_id, measures, measured_at) values (${idOf('measured')}, '{"size": {"files": 3}}', now())`,
      `insert into annotation (resource_id, own, owner) values (${idOf('annotated')}, '{}', 'team-a')`,
    ])
      await database.pool.query(statement);

    const client = await database.pool.connect();
    const read = async (at: string | undefined, written: (reader: ExportedRowsReader) => AsyncIterable<string>) => {
      await client.query('begin');
      const list = { filter: { state: 'all' }, order: new ResourceOrder('name'), ...(at && { at }) } as const;
      const lines = [];
      for await (const text of written(new ExportedRowsReader(client, list))) lines.push(text);
      await client.query('rollback');
      return lines.join('');
    };
    const byHost = async function* (reader: ExportedRowsReader) {
      for await (const row of reader.read()) yield `${resourceItemJson(row)}\n`;
    };

    for (const at of [undefined, '2026-11-02T13:00:00.000Z']) {
      const lines = await read(at, (reader) => reader.lines());
      expect(lines).toBe(await read(at, byHost));
      expect(lines.trimEnd().split('\n')).toHaveLength(ids.length);
    }
    client.release();
  });
});
