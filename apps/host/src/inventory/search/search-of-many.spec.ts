import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

/** More than are tested while somebody types. */
const MANY = `
  insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
  select connection_id, provider, kind, 'many-' || number, part, 'many-' || number, entity, active, tags, '{}', relations, checksum, '', first_seen_at, changed_at
  from resource cross join generate_series(1, 21000) as number`;

describe('GET /search among very many resources', () => {
  let database: TestDatabase;
  let app: InventoryApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    const cloud = await fixture.connection('digitalocean');
    await fixture.write(cloud, [{ kind: 'digitalocean.droplet', uid: '1', name: 'web', attributes: { vcpus: 8 } }]);
    await database.pool.query(MANY);
    await database.pool.query('analyze');
    app = await startInventoryApp(database);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('tests the first ones for a condition without an index, and says so', async () => {
    const { body } = await app.get('/search', { q: 'vcpus>4' }).expect(200);

    expect(body).toMatchObject({ cut: true, groups: [], list: { query: 'vcpus>4' } });
  });

  it('finds the last one by an index', async () => {
    const { body } = await app.get('/search', { q: 'name contains WEB' }).expect(200);

    expect(body).toMatchObject({ cut: false, groups: [{ items: [{ name: 'web' }] }] });
  });
});
