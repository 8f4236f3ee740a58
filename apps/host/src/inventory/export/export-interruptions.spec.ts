import { createHash } from 'node:crypto';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { type InventoryApp, startInventoryApp } from '../../../test/inventory-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';

const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

/** With 10 KB each, more than the buffers between a host and its client can hold. */
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
    await bothSlotsFree();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** A slot is free again once its file is closed. */
  const bothSlotsFree = () =>
    until(async () => {
      const empty = () => app.get('/resources/export', { tag: 'none' });
      const answers = await Promise.all([empty(), empty()]);
      return answers.every(({ status }) => status === 200) || undefined;
    });

  /** An export whose client has only read the headers so far. */
  const begin = async (): Promise<IncomingMessage> => {
    const path = `${await app.address()}/api/v1/resources/export?format=ndjson`;
    const reader = await new Promise<IncomingMessage>((resolve, reject) => {
      httpGet(path, resolve).once('error', reject);
    });
    readers.push(reader);
    return reader;
  };

  it('is a problem, and no file, when the database breaks off', async () => {
    const asked = app.get('/resources/export').then((answer) => answer);
    const broken = until(async () => {
      const { rowCount } = await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and query ~ '^(fetch|declare).* exported'`,
      );
      return rowCount || undefined;
    });

    const [{ status, headers }] = await Promise.all([asked, broken]);

    expect(status).toBe(503);
    expect(headers['content-disposition']).toBeUndefined();
  });

  it('tells its length, its rows and its digest before it is sent', async () => {
    const reader = await begin();

    const body = Buffer.from(await buffer(reader));

    expect(reader.headers).toMatchObject({ 'content-length': `${body.length}`, 'maestro-rows': `${RESOURCES}` });
    expect(reader.headers['content-digest']).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
    expect(reader.headers['transfer-encoding']).toBeUndefined();
  });

  it.each(['csv', 'ndjson'])('tells the end also to who speaks HTTP/1.0, as proxies do: %s', async (format) => {
    const { port } = new URL(await app.address());
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET /api/v1/resources/export?format=${format} HTTP/1.0\r\nhost: 127.0.0.1\r\n\r\n`);

    const answer = Buffer.from(await buffer(socket));

    const end = answer.indexOf('\r\n\r\n');
    const length = /content-length: (\d+)/i.exec(answer.subarray(0, end).toString())?.[1];
    expect(Number(length)).toBe(answer.length - end - 4);
  });

  it('holds no connection to the database while its client reads', async () => {
    await begin();

    await until(async () => database.pool.idleCount === database.pool.totalCount || undefined);
  });

  it('uses a file without a name, so that nothing remains if the process is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maestro-folder-'));
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = folder;
    try {
      await begin();
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
      await rm(folder, { recursive: true });
    }
  });

  it('ends with its client', async () => {
    const reader = await begin();

    reader.destroy();

    await bothSlotsFree();
  });

  it('lets two run at once for a caller, and tells the third to wait', async () => {
    await Promise.all([begin(), begin()]);

    const { body, headers } = await app.get('/resources/export').expect(429);

    expect(body).toMatchObject({ code: 'too-many-exports' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['content-disposition']).toBeUndefined();
  });

  it('is of the moment it began, whatever is written meanwhile', async () => {
    const reader = await begin();
    await database.pool.query(`update resource set gone_at = '${TUESDAY}'`);

    const lines = (await text(reader)).trimEnd().split('\n');

    expect(lines).toHaveLength(RESOURCES);
    expect(lines.every((line) => JSON.parse(line).goneAt === null)).toBe(true);
  });
});
