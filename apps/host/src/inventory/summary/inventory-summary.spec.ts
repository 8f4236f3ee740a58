import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

const MONDAY = '2026-11-02T12:00:00.000Z';

describe('GET /resources/summary', () => {
  let database: TestDatabase;
  let app: InventoryApp;
  let connections: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
    connections = [await fixture.connection('digitalocean'), await fixture.connection('spaces')];
    const [cloud, spaces] = connections as [string, string];
    const servers = ['1', '2', '3'].map((uid) => ({
      kind: 'digitalocean.droplet',
      uid,
      region: uid === '3' ? 'ams3' : 'nyc3',
      attributes: uid === '2' ? {} : { monthlyCost: { amount: 24.1, currency: 'USD' } },
    }));
    const ids = await fixture.write(
      cloud,
      [
        ...servers,
        { kind: 'digitalocean.droplet', uid: '4', attributes: { monthlyCost: { amount: 0.2, currency: 'EUR' } } },
      ],
      MONDAY,
    );
    await fixture.markGone(ids.slice(0, 1), MONDAY);
    const bucket = {
      kind: 'spaces.bucket',
      uid: 'b',
      entity: 'bucket',
      region: 'nyc3',
      attributes: { monthlyCost: 'free' },
    };
    await fixture.write(spaces, [bucket], MONDAY);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('counts what is present, and adds up the prices that are known, in each currency', async () => {
    const { body } = await app.get('/resources/summary').expect(200);

    const none = { priced: 0, monthly: [], monthlyUsd: 0 };
    const [dollars, euros] = [
      { amount: 24.1, currency: 'USD' },
      { amount: 0.2, currency: 'EUR' },
    ];
    const both = { priced: 2, monthly: [dollars, euros], monthlyUsd: 24.1 };
    expect(body).toEqual({
      total: 4,
      cost: both,
      kinds: [
        { value: 'digitalocean.droplet', count: 3, ...both },
        { value: 'spaces.bucket', count: 1, ...none },
      ],
      entities: [
        { value: 'server', count: 3, ...both },
        { value: 'bucket', count: 1, ...none },
      ],
      regions: [
        { value: 'nyc3', count: 2, ...none },
        { value: 'ams3', count: 1, priced: 1, monthly: [dollars], monthlyUsd: 24.1 },
        { value: null, count: 1, priced: 1, monthly: [euros], monthlyUsd: 0 },
      ],
      connections: [
        { value: connections[0], count: 3, ...both },
        { value: connections[1], count: 1, ...none },
      ],
    });
  });

  it('counts one connection', async () => {
    const { body } = await app.get('/resources/summary', { connection: connections[1] }).expect(200);

    expect(body).toMatchObject({ total: 1, kinds: [{ value: 'spaces.bucket', count: 1 }], cost: { priced: 0 } });
  });

  it('counts one entity', async () => {
    const { body } = await app.get('/resources/summary', { entity: 'server' }).expect(200);

    expect(body).toMatchObject({
      total: 3,
      kinds: [{ value: 'digitalocean.droplet' }],
      cost: { priced: 2, monthlyUsd: 24.1 },
    });
    expect(body.regions.map(({ value }: { value: string | null }) => value)).toEqual(['ams3', null, 'nyc3']);
  });

  it('names a connection that is not an id', async () => {
    const { body } = await app.get('/resources/summary', { connection: 'mine' }).expect(400);

    expect(body.errors[0].field).toBe('connection');
  });
});
