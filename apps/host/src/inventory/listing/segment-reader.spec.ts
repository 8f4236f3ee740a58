import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { type FixtureResource, InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

const DROPLET = 'digitalocean.droplet';
const VOLUME = 'digitalocean.volume';
const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-02T12:00:00Z', '2026-11-03T12:00:00Z', '2026-11-04T12:00:00Z'];

/** More than are scanned along an index before other strategies are tried. */
const MANY = 2400;

const digits = (index: number): string => String(index).padStart(5, '0');

/** The even ones are in ams3. */
const byRegion = (one: string, other: string): number =>
  (Number(one.slice(-1)) % 2) - (Number(other.slice(-1)) % 2) || (one < other ? -1 : 1);

/** Names that sort last. */
const late = (index: number): FixtureResource => ({
  kind: DROPLET,
  uid: `late-${index}`,
  name: `web-${digits(index)}`,
  region: index % 2 > 0 ? 'nyc3' : 'ams3',
  status: 'off',
  tags: ['late', 'all'],
});

describe('a list of which little stands where the order begins', () => {
  let database: TestDatabase;
  let app: InventoryApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startInventoryApp(database);
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    const indexes = Array.from({ length: MANY }, (_, index) => index);
    const plain = (kind: string) => (index: number) => {
      const createdAt = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
      const more = { name: `api-${digits(index)}`, region: 'ams3', status: 'active', tags: ['all'], createdAt };
      return { kind, uid: `${index}`, ...more };
    };
    await fixture.write(connection, indexes.map(plain(DROPLET)), MONDAY);
    await fixture.write(connection, indexes.map(plain(VOLUME)), MONDAY);
    const ids = await fixture.write(connection, indexes.slice(0, 60).map(late), MONDAY);
    await fixture.write(connection, [{ ...late(0), status: 'active' }], TUESDAY);
    await fixture.markGone(ids.slice(1, 5), WEDNESDAY);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const names = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => `web-${digits(from + index)}`);

  it.each([
    [{ q: 'web' }, names(0, 60).filter((_, index) => index === 0 || index > 4)],
    [{ q: 'we', status: 'off' }, names(5, 60)],
    [{ status: 'off' }, names(5, 60)],
    [{ kind: [DROPLET, VOLUME], status: 'off' }, names(5, 60)],
    [{ tag: ['all', 'late'], status: 'off' }, names(5, 60)],
    [{ kind: DROPLET, region: 'ams3', q: 'web- off' }, []],
    [{ state: 'gone' }, names(1, 5)],
    [{ state: 'all', kind: DROPLET, tag: 'late' }, names(0, 60)],
    [{ sort: '-name', q: 'api', kind: 'digitalocean.image' }, []],
    [{ at: TUESDAY, status: 'off' }, names(1, 60)],
    [{ at: MONDAY, status: 'off', kind: DROPLET }, names(0, 60)],
    [{ at: WEDNESDAY, state: 'gone', kind: DROPLET }, names(1, 5)],
    [{ at: MONDAY, tag: ['all', 'late'], sort: 'region', q: 'web' }, [...names(0, 60)].sort(byRegion)],
  ])('is whole and in order: %j', async (query, expected) => {
    expect(await app.walk({ ...query, limit: 7 })).toEqual(expected);
    expect(await app.walk({ ...query, limit: 200 })).toEqual(expected);
  });

  it('is whole where nothing has a value of what it is ordered by', async () => {
    const seen = await app.walk({ at: MONDAY, tag: 'late', sort: 'createdAt', limit: 7 });

    expect(seen.sort()).toEqual(names(0, 60));
  });

  it('goes on from a page in the middle of much that does not match', async () => {
    const whole = await app.walk({ q: '0', sort: '-createdAt', kind: VOLUME, limit: 200 });

    expect(whole).toEqual(Array.from({ length: MANY }, (_, index) => `api-${digits(MANY - 1 - index)}`));
  });
});
