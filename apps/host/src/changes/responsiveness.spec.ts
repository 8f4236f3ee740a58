import { type InventoryApp, startInventoryApp } from '../../test/inventory-app.js';
import { type FixtureResource, InventoryFixture } from '../../test/inventory-fixture.js';
import { longestHold } from '../../test/longest-hold.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';

const day = (date: number): string => `2026-11-${String(date).padStart(2, '0')}T12:00:00.000Z`;

/** A firewall with different rules and addresses every day. */
function firewall(date: number): FixtureResource {
  const addresses = (rule: number) => Array.from({ length: 30 }, (_, index) => `10.${date}.${rule}.${index}`);
  const rules = Array.from({ length: 50 }, (_, rule) => ({ ports: `${date}${rule}`, sources: addresses(rule) }));
  return { kind: 'digitalocean.firewall', uid: 'large', attributes: { rules }, raw: { inbound_rules: rules } };
}

describe('while the versions of large documents are compared', () => {
  let database: TestDatabase;
  let app: InventoryApp;
  let large: string | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startInventoryApp(database);
    await app.address();
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    for (let date = 1; date <= 12; date += 1) {
      [large] = await fixture.write(connection, [firewall(date)], day(date));
      const droplets = Array.from({ length: 15 }, (_, index) => ({
        kind: 'digitalocean.droplet',
        uid: `${index}`,
        status: `${date}`,
      }));
      await fixture.write(connection, droplets, day(date));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('others are answered as if small ones were', async () => {
    const simple = () => app.get('/changes', { kind: 'digitalocean.droplet', limit: 100 }).expect(200);
    const changes = () => app.get('/changes', { kind: 'digitalocean.firewall', limit: 100 }).expect(200);
    const history = () => app.get(`/resources/${large}/history`, { limit: 100 }).expect(200);
    // Warm-up: otherwise compilation and first reads would count against the first measurement.
    for (const request of [simple, changes, history]) await request();

    const usual = await longestHold(simple);
    const holds = [await longestHold(changes), await longestHold(history)];

    // Comparing all pairs of elements blocked the process thousands of times longer.
    for (const hold of holds) expect(hold / usual).toBeLessThan(100);
  });

  it('large values of documents too large to read are reported by size', async () => {
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    const write = async (date: number, letter: string) => {
      const [id] = await fixture.write(
        connection,
        [
          {
            kind: 'digitalocean.large',
            uid: 'large',
            name: `large-${letter}`,
            attributes: { quota: null, ...(date === 5 ? { note: letter } : {}) },
            raw: { note: 1, text: letter.repeat(2_000_000) },
          },
        ],
        day(date),
      );
      return id;
    };
    for (const letter of 'abcd') await write('abcd'.indexOf(letter) + 1, letter);
    const id = await write(5, 'e');

    const changes = await app.get('/changes', { kind: 'digitalocean.large', limit: 100 }).expect(200);
    const history = await app.get(`/resources/${id}/history`, { limit: 100 }).expect(200);
    const detail = await app.get(`/resources/${id}`).expect(200);

    const small = [
      { op: 'add', path: '/attributes/note', value: 'e' },
      { op: 'replace', path: '/name', value: 'large-e', was: 'large-d' },
    ];
    const bytes = JSON.stringify({ note: 1, text: 'e'.repeat(2_000_000) }).length + 3; // PostgreSQL puts spaces after colons and commas.
    const raw = { op: 'replace', path: '/raw', valueBytes: bytes, wasBytes: bytes };
    expect(changes.body.items[0]).toMatchObject({ changes: small, coarse: true, paths: ['/attributes/note', '/name'] });
    expect(history.body.items[0]).toMatchObject({ changes: [...small, raw], coarse: true });
    // A page that would have to read more than its limit has a next page.
    expect([changes.body.nextCursor, history.body.nextCursor]).toEqual([expect.any(String), expect.any(String)]);
    expect(detail.body.raw.text).toHaveLength(2_000_000);
  });

  it('the differences are reported completely, even if they take many pages', async () => {
    const first = await app.get('/changes', { kind: 'digitalocean.firewall', type: 'changed', limit: 100 }).expect(200);
    const items = [...first.body.items];
    for (let cursor = first.body.nextCursor; cursor !== null;) {
      const query = { kind: 'digitalocean.firewall', type: 'changed', limit: 100, cursor };
      const { body } = await app.get('/changes', query).expect(200);
      items.push(...body.items);
      cursor = body.nextCursor;
    }

    expect(items.map(({ at }) => at)).toEqual(Array.from({ length: 11 }, (_, index) => day(12 - index)));
    expect(items.map(({ coarse, changes }) => [coarse, changes.length])).toEqual(items.map(() => [undefined, 50 * 31]));
  });
});
