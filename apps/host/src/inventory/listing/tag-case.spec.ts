import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

describe('tags of a provider that compares them without regard to case', () => {
  let database: TestDatabase;
  let app: InventoryApp;
  let firewall: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
    const [cloud, spaces] = [await fixture.connection('digitalocean'), await fixture.connection('spaces')];
    await fixture.write(
      cloud,
      [
        { kind: DROPLET, uid: '1', name: 'one', tags: ['PROD', 'web'] },
        { kind: DROPLET, uid: '2', name: 'two', tags: ['prod'] },
        { kind: DROPLET, uid: '3', name: 'three', tags: ['Prod', 'web'] },
      ],
      MONDAY,
    );
    const protects = { type: 'protects', to: { kind: DROPLET, tag: 'pRoD' } } as const;
    [firewall = ''] = await fixture.write(
      cloud,
      [{ kind: 'digitalocean.firewall', uid: 'f', relations: [protects], entity: 'firewall' }],
      MONDAY,
    );
    await fixture.write(
      spaces,
      [
        { kind: 'spaces.bucket', uid: 'a', name: 'upper', tags: ['PROD'] },
        { kind: 'spaces.bucket', uid: 'b', name: 'lower', tags: ['prod'] },
        { kind: 'spaces.bucket', uid: 'c', name: 'both', tags: ['PROD', 'prod'] },
      ],
      MONDAY,
    );
    await fixture.write(cloud, [{ kind: DROPLET, uid: '3', name: 'three', tags: [] }], TUESDAY);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it.each([
    ['prod', {}, ['both', 'lower', 'one', 'two']],
    ['PROD', {}, ['both', 'one', 'two', 'upper']],
    ['Prod', {}, ['one', 'two']],
    [['PROD', 'WEB'], {}, ['one']],
    ['PROD', { at: MONDAY }, ['both', 'one', 'three', 'two', 'upper']],
    ['PROD', { kind: DROPLET, sort: '-name' }, ['two', 'one']],
    ['PROD', { limit: 2 }, ['both', 'one', 'two', 'upper']],
  ])('finds what carries %j (%j), and counts as many', async (tag, query: object, names) => {
    const { sort: _sort, limit: _limit, ...filter } = query as { sort?: string; limit?: number };

    expect(await app.walk({ tag, ...query })).toEqual(names);
    const { body } = await app.get('/resources/count', { tag, ...filter }).expect(200);
    expect(body.count).toBe(names.length);
  });

  it('shows tags in their original case', async () => {
    const { body } = await app.get('/resources', { kind: DROPLET, tag: 'prod', at: MONDAY }).expect(200);

    expect(body.items.map(({ tags }: { tags: string[] }) => tags)).toEqual([
      ['PROD', 'web'],
      ['Prod', 'web'],
      ['prod'],
    ]);
  });

  it('offers such a tag once', async () => {
    const { body } = await app.get('/resources/facets', { entity: 'server', at: MONDAY }).expect(200);

    expect(body.tag).toEqual([
      { value: expect.stringMatching(/^prod$/i), count: 5 },
      { value: 'PROD', count: 2 },
      { value: 'web', count: 2 },
    ]);
  });

  it('follows a relation to all that carry the tag, in whatever case it is written', async () => {
    const { body } = await app.get(`/resources/${firewall}/relations`).expect(200);

    expect(body.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(['f', 'one', 'two']);
    expect(body.edges.every(({ dangling }: { dangling: boolean }) => !dangling)).toBe(true);
  });
});
