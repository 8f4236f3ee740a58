import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { HeavyReads } from '../listing/heavy-reads.service.js';
import { ResourceCountService, ResourceFacetsService } from './resource-totals.service.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY, WEDNESDAY] = [
  '2026-11-02T12:00:00.000Z',
  '2026-11-03T12:00:00.000Z',
  '2026-11-04T12:00:00.000Z',
];

describe('what a list of resources has in all', () => {
  let database: TestDatabase;
  let app: InventoryApp;
  let cloud: string;
  let spaces: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
    [cloud, spaces] = [await fixture.connection('digitalocean'), await fixture.connection('spaces')];
    const [, second] = await fixture.write(
      cloud,
      [
        { kind: DROPLET, uid: '1', name: 'web-1', region: 'nyc3', status: 'active', tags: ['web', 'production'] },
        { kind: DROPLET, uid: '2', name: 'web-2', region: 'nyc3', status: 'active', tags: ['web'] },
        { kind: DROPLET, uid: '3', name: 'db-1', region: 'ams3', status: 'off' },
      ],
      MONDAY,
    );
    await fixture.write(spaces, [{ kind: 'spaces.bucket', uid: 'b', entity: 'bucket', region: 'nyc3' }], TUESDAY);
    await fixture.markGone([second!], WEDNESDAY);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  describe('GET /resources/count', () => {
    it.each([
      ['what is present', {}, 3],
      ['what is gone', { state: 'gone' }, 1],
      ['all', { state: 'all' }, 4],
      ['a kind', { kind: DROPLET }, 2],
      ['a tag', { tag: 'web' }, 1],
      ['a text', { q: 'db' }, 1],
      ['nothing', { region: 'sfo3' }, 0],
      ['what there was before all of it', { at: '2026-11-01T00:00:00Z' }, 0],
      ['what there was before a part of it', { at: MONDAY }, 3],
      ['what there was before a part of it was gone', { at: TUESDAY, tag: 'web' }, 2],
    ])('counts %s', async (_what, query, count) => {
      const { body } = await app.get('/resources/count', query).expect(200);

      expect(body).toEqual({ count, more: false });
    });

    it.each(['limit', 'cursor', 'sort', 'colour'])('refuses %s, which is no part of a count', async (field) => {
      const { body } = await app.get('/resources/count', { [field]: '1' }).expect(400);

      expect(body.errors).toMatchObject([{ field }]);
    });
  });

  describe('GET /resources/facets', () => {
    it('tells the values there are, the most frequent first', async () => {
      const { body } = await app.get('/resources/facets', { state: 'all' }).expect(200);

      expect(body).toEqual({
        connection: [
          { value: cloud, count: 3 },
          { value: spaces, count: 1 },
        ],
        kind: [
          { value: DROPLET, count: 3 },
          { value: 'spaces.bucket', count: 1 },
        ],
        entity: [
          { value: 'server', count: 3 },
          { value: 'bucket', count: 1 },
        ],
        region: [
          { value: 'nyc3', count: 3 },
          { value: 'ams3', count: 1 },
        ],
        status: [
          { value: 'active', count: 2 },
          { value: 'off', count: 1 },
        ],
        tag: [
          { value: 'web', count: 2 },
          { value: 'production', count: 1 },
        ],
        ...{ owner: [], environment: [], managed: [], cut: false },
      });
    });

    it.each([
      ['an entity', { entity: 'bucket' }, ['nyc3']],
      ['a connection', { connection: 'spaces' }, ['nyc3']],
      ['what is gone', { state: 'gone' }, ['nyc3']],
      ['a past moment', { at: MONDAY, entity: 'server' }, ['nyc3', 'ams3']],
      ['before all of it', { at: '2026-11-01T00:00:00Z' }, []],
    ])('tells those of %s alone', async (_what, query: object, regions) => {
      const named = 'connection' in query ? { connection: spaces } : query;

      const { body } = await app.get('/resources/facets', named).expect(200);

      expect(body.region.map(({ value }: { value: string }) => value)).toEqual(regions);
    });

    it('answers equal questions at the same time alike', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => app.get('/resources/facets').expect(200)));

      expect(answers.map(({ body }) => body)).toEqual(Array(3).fill(answers[0]?.body));
    });

    it.each([
      ['region', { region: 'nyc3' }],
      ['at', { at: 'yesterday' }],
    ])('refuses %s', async (field, query) => {
      const { body } = await app.get('/resources/facets', query).expect(400);

      expect(body.errors).toMatchObject([{ field }]);
    });
  });

  describe('where all of it takes too long', () => {
    /** Without any patience, the first two by name are tested: the bucket and the database server. */
    const limits = { countMs: 0, facetsMs: 0, tested: 2 };
    const first = () => new HeavyReads(database.pool);

    it.each([
      ['everything', { state: 'all' as const }, undefined, 2],
      ['a text', { state: 'all' as const, q: 'db' }, undefined, 1],
      ['a tag', { state: 'all' as const, tag: ['web'] }, undefined, 2],
      ['a past moment, before the bucket', { state: 'all' as const, q: 'web' }, MONDAY, 1],
    ])('counts at least %s', async (_what, filter, at, count) => {
      expect(await new ResourceCountService(first(), limits).count(filter, at)).toEqual({ count, more: true });
    });

    it.each([
      [undefined, ['bucket', 'server']],
      [MONDAY, ['server']],
    ])('tells the values of a part, and that it is one, at %s', async (at, entities) => {
      const { entity, tag, cut } = await new ResourceFacetsService(first(), limits).find({ state: 'all' }, at);

      expect({ entity: entity.map(({ value }) => value), cut }).toEqual({ entity: entities, cut: true });
      expect(tag.map(({ value }) => value)).toEqual(at ? ['production', 'web'] : []);
    });
  });
});
