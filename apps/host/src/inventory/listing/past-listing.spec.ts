import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { malformedHistory } from '../../../test/malformed-history.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import type { ResourceItem } from './resource.dto.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY, WEDNESDAY] = [
  '2026-11-02T12:00:00.000Z',
  '2026-11-03T12:00:00.000Z',
  '2026-11-04T12:00:00.000Z',
];

describe('GET /resources at a past moment', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;
  let app: InventoryApp;
  let connection: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
    connection = await fixture.connection('digitalocean');
    const [id] = await fixture.write(
      connection,
      [
        { kind: DROPLET, uid: '1', name: 'old-name', region: 'nyc3', tags: ['web'], attributes: { memoryMb: 1 } },
        { kind: DROPLET, uid: '2', name: 'steady', region: 'nyc3', tags: ['web'] },
      ],
      MONDAY,
    );
    await fixture.write(
      connection,
      [{ kind: DROPLET, uid: '1', name: 'new-name', region: 'ams3', attributes: { memoryMb: 2 } }],
      TUESDAY,
    );
    await fixture.markGone([id!], WEDNESDAY);
    await fixture.write(
      connection,
      [{ kind: DROPLET, uid: '1', name: 'back', region: 'ams3' }],
      '2026-11-06T12:00:00Z',
    );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const names = async (query: object): Promise<string[]> => {
    const { body } = await app.get('/resources', query).expect(200);
    return body.items.map(({ name }: ResourceItem) => name);
  };

  it.each([
    ['before anything', { at: '2026-11-02T11:59:59.999Z' }, []],
    ['the moment it began', { at: MONDAY }, ['old-name', 'steady']],
    ['the same in another zone', { at: '2026-11-02T14:00:00+02:00' }, ['old-name', 'steady']],
    ['just before a change', { at: '2026-11-03T11:59:59.999999Z' }, ['old-name', 'steady']],
    ['the moment of a change', { at: TUESDAY }, ['new-name', 'steady']],
    ['while it was gone', { at: '2026-11-05T00:00:00Z' }, ['steady']],
    ['what was gone', { at: '2026-11-05T00:00:00Z', state: 'gone' }, ['new-name']],
    ['both', { at: '2026-11-05T00:00:00Z', state: 'all' }, ['new-name', 'steady']],
    ['once it was back', { at: '2026-11-07T00:00:00Z' }, ['back', 'steady']],
    ['the future', { at: '2999-01-01T00:00:00Z' }, ['back', 'steady']],
    ['its region then', { at: MONDAY, region: 'nyc3' }, ['old-name', 'steady']],
    ['not its region now', { at: MONDAY, region: 'ams3' }, []],
    ['its tags then', { at: MONDAY, tag: 'web' }, ['old-name', 'steady']],
    ['its text then', { at: MONDAY, q: 'old' }, ['old-name']],
    ['ordered', { at: TUESDAY, sort: '-name' }, ['steady', 'new-name']],
  ])('shows %s', async (_what, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('shows the past state of each resource', async () => {
    const { body } = await app.get('/resources', { at: MONDAY, q: 'old-name' }).expect(200);

    expect(body.items[0]).toMatchObject({
      name: 'old-name',
      attributes: { memoryMb: 1 },
      changedAt: MONDAY,
      goneAt: null,
    });
  });

  it('pages over what is and what was as one list', async () => {
    expect(await app.walk({ at: MONDAY, limit: 1 })).toEqual(['old-name', 'steady']);
    expect(await app.walk({ at: MONDAY, limit: 1, tag: 'web' })).toEqual(['old-name', 'steady']);
  });

  it('leaves nothing behind of what is removed', async () => {
    await database.pool.query('delete from connection');

    expect(await malformedHistory(database.pool)).toEqual({});
    expect((await database.pool.query('select from resource_past_tag')).rowCount).toBe(0);
  });
});
