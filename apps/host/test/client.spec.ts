import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { MaestroClient, type Schemas, type SyncEvent } from '@maestro/client';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import { createHostDatabase } from './host-database.js';
import type { TestDatabase } from './test-database.js';

const SERVERS = 7;

describe('the client, with a host', () => {
  const sqlRole = `reader_${randomUUID().replaceAll('-', '')}`;
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let client: MaestroClient;
  let connection: string;
  let syncId: string;
  const events: SyncEvent[] = [];

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: SERVERS, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url }, sqlRole });
    const { token } = (await host.post('/api/v1/tokens', { name: 'client', role: 'admin' }).expect(201)).body;
    client = new MaestroClient({ url: await host.app.getUrl(), token });

    const created = await client.connections.create(
      {
        ...{ name: 'Production', provider: 'digitalocean', credentials: { token: emulator.token } },
        schedule: { enabled: false },
      } as Parameters<typeof client.connections.create>[0],
      { idempotencyKey: 'once' },
    );
    connection = created.id;
    ({ id: syncId } = await client.syncs.start(connection, { tasks: ['server-list'] }));
    for await (const event of client.syncs.events(syncId)) events.push(event);
  });

  afterAll(async () => {
    await host.close();
    await database.pool.query(`drop owned by ${sqlRole}; drop role ${sqlRole}`);
    await database.drop();
    await emulator.close();
  });

  it('follows a sync to its end, and again from any of its events', async () => {
    const again: SyncEvent[] = [];
    for await (const event of client.syncs.events(syncId, { lastEventId: events.at(-2)?.id })) again.push(event);

    expect(events.at(-1)).toMatchObject({ event: 'run', data: { state: 'success' } });
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'task', data: expect.objectContaining({ complete: true, resources: SERVERS }) }),
    );
    expect(again).toEqual(events.slice(-1));
    expect(await client.syncs.finished(syncId)).toMatchObject({ id: syncId, state: 'success' });
    expect((await client.syncs.list(connection).toArray()).map(({ id }) => id)).toEqual([syncId]);
  });

  it('reads a list over all of its pages, and its items with their versions', async () => {
    const resources = await client.resources.list({ kind: ['digitalocean.droplet'], limit: 2 }).toArray();
    const [first] = resources;

    expect(new Set(resources.map(({ id }) => id)).size).toBe(SERVERS);
    expect((await client.resources.count({ query: 'entity:server' })).count).toBe(SERVERS);
    expect(await client.resources.get(first!.id)).toMatchObject({ ...first, raw: expect.any(Object) });
    expect(await client.resources.history(first!.id).toArray()).toHaveLength(1);
    expect(await client.resources.relations(first!.id)).toMatchObject({ truncated: false });
  });

  it('verifies an export, and iterates its resources', async () => {
    const listed = await client.resources.list({ sort: '-name' }).toArray();

    const table = await client.resources.export({ format: 'csv' });
    const lines = await client.resources.export({ format: 'ndjson', sort: '-name' });
    const exported: unknown[] = [];
    for await (const resource of lines.resources()) exported.push(resource);

    expect((await buffer(Readable.from(table))).toString()).toMatch(/^\ufeffName,/);
    expect([table.rows, table.name]).toEqual([SERVERS, expect.stringMatching(/^maestro-resources-.*\.csv$/)]);
    expect(exported).toEqual(listed);
  });

  it('compares two moments, all pages the same ones', async () => {
    const moments = { from: '2026-01-01T00:00:00Z', limit: 3 };
    const pages: Schemas['ComparisonPage'][] = [];
    for await (const page of client.changes.compare(moments).pages()) pages.push(page);

    expect(pages.flatMap(({ items }) => items).map(({ type }) => type)).toEqual(Array(SERVERS).fill('created'));
    expect(new Set(pages.map(({ to }) => to)).size).toBe(1);
    expect((await client.changes.summary({ from: moments.from })).counts.created).toBe(SERVERS);
    expect(await client.changes.list().toArray()).toHaveLength(SERVERS);
  });

  it('asks for everything else', async () => {
    const { data: providers } = await client.api.GET('/api/v1/providers');

    expect(providers?.items.map(({ id }) => id)).toContain('digitalocean');
    expect((await client.catalogue()).kinds.length).toBeGreaterThan(0);
    expect(await client.attention()).toMatchObject({ items: [] });
    expect((await client.connections.tasks(connection)).items.length).toBeGreaterThan(0);
    expect((await client.connections.list({ q: 'prod' }).toArray()).map(({ id }) => id)).toEqual([connection]);
    expect((await client.ansible({ address: 'public' })).inventory).toHaveProperty('_meta');
    expect((await client.sql('select count(*) as n from server')).columns.map(({ name }) => name)).toEqual(['n']);
  });

  it('says what is wrong, and where', async () => {
    const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error);

    expect(await failure(client.sql('select nam from server'))).toMatchObject({ code: 'invalid-sql', position: 8 });
    expect(await failure(client.resources.count({ query: 'entity:serve' }))).toMatchObject({
      ...{ code: 'invalid-request', status: 400 },
      errors: [{ field: 'query', position: 7, length: 5 }],
    });
    expect(await failure(client.resources.get('nothing'))).toMatchObject({ status: 404 });
    const stranger = new MaestroClient({ url: client.url, token: 'mst_unknown' });
    expect(await failure(stranger.syncs.events(syncId).next())).toMatchObject({ status: 401 });
  });
});
