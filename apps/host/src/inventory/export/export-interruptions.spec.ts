import { get as httpGet, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';

const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

/** With 10 KB each, more than fits into the buffers between a host and its client. */
const RESOURCES = 3000;

describe('GET /resources/export while it is read', () => {
  let database: TestDatabase;
  let app: InventoryApp;
  const readers: IncomingMessage[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startInventoryApp(database);
    const fixture = new InventoryFixture(database);
    const many = Array.from({ length: RESOURCES }, (_, index) => ({
      kind: 'digitalocean.droplet',
      uid: `${index}`,
      attributes: { description: `${index} ${'y'.repeat(10_000)}` },
    }));
    await fixture.write(await fixture.connection('digitalocean'), many, MONDAY);
  });

  afterEach(async () => {
    readers.splice(0).forEach((reader) => reader.destroy());
    await until(async () => database.pool.idleCount === database.pool.totalCount || undefined);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** An export whose client has read the headers, and nothing more yet. */
  const begin = async (): Promise<IncomingMessage> => {
    const path = `${await app.address()}/api/v1/resources/export?format=ndjson`;
    const reader = await new Promise<IncomingMessage>((resolve, reject) => {
      httpGet(path, resolve).once('error', reject);
    });
    readers.push(reader);
    return reader;
  };

  it('is cut, for all to notice, when the database breaks off', async () => {
    const reader = await begin();
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'fetch % from exported'`,
    );

    await expect(text(reader)).rejects.toThrow('aborted');
  });

  it('gives its connection back when the client goes away', async () => {
    const reader = await begin();
    expect(database.pool.idleCount).toBeLessThan(database.pool.totalCount);

    reader.destroy();

    await until(async () => database.pool.idleCount === database.pool.totalCount || undefined);
  });

  it('lets three run at once, and tells the fourth to wait', async () => {
    await Promise.all([begin(), begin(), begin()]);

    const { body } = await app.get('/resources/export').expect(503);

    expect(body).toMatchObject({ title: 'Too many exports' });
  });

  it('is of the moment it began, whatever is written meanwhile', async () => {
    const reader = await begin();
    await database.pool.query(`update resource set gone_at = '${TUESDAY}'`);

    const lines = (await text(reader)).trimEnd().split('\n');

    expect(lines).toHaveLength(RESOURCES);
    expect(lines.every((line) => JSON.parse(line).goneAt === null)).toBe(true);
  });
});
