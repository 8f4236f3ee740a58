import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import type { WaitingRoom } from './long-waits.js';
import { STOP_REASON, SyncRunner } from './sync-runner.js';
import { SyncRepository } from './sync-repository.js';

const SERVERS = 5;
const ROOM: WaitingRoom = { enter: () => undefined, leave: async () => undefined };

describe('running a sync', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let host: HostApp;
  let connection: string;
  let runId: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    api = await startDigitalOceanEmulator({ droplets: SERVERS, limits: AMPLE_LIMITS });
    // No worker: syncs run when a test says so.
    host = await startHostApp(database, { role: 'api', addresses: { digitalocean: api.url } });
  });

  afterEach(() => database.pool.query('truncate connection cascade'));

  afterAll(async () => {
    await host.close();
    await api.close();
    await database.drop();
  });

  /** Starts a sync of a new connection, as a worker does. */
  const start = async ({ token = api.token, tasks = ['server-list', 'volumes-list'] } = {}) => {
    const body = { name: 'c', provider: 'digitalocean', credentials: { token }, schedule: { enabled: false } };
    connection = (await host.post('/api/v1/connections', body).expect(201)).body.id;
    runId = (await host.post(`/api/v1/connections/${connection}/syncs`, { tasks }).expect(202)).body.id;
    return (await host.app.get(SyncRepository, { strict: false }).start(runId))!;
  };
  const run = async (started: Awaited<ReturnType<typeof start>>, signal = new AbortController().signal) =>
    host.app.get(SyncRunner, { strict: false }).run(started, signal, ROOM);
  const sync = async () => (await host.get(`/api/v1/syncs/${runId}`).expect(200)).body;
  const servers = async () =>
    (await database.pool.query(`select from resource where kind = 'digitalocean.droplet'`)).rowCount;

  it('reads its tasks, writes what they find, and ends', async () => {
    expect(await run(await start())).toBe(true);

    const { state, tasks } = await sync();
    expect([state, tasks.map(({ task }: { task: string }) => task).sort()]).toEqual([
      'success',
      ['server-list', 'volumes-list'],
    ]);
    expect(await servers()).toBe(SERVERS);
    expect((await host.get(`/api/v1/connections/${connection}`)).body).toMatchObject({ status: 'ok' });
  });

  it('stays open for another worker if this one stops', async () => {
    const stopping = new AbortController();
    stopping.abort(STOP_REASON.workerStops);

    expect(await run(await start(), stopping.signal)).toBe(false);

    expect(await sync()).toMatchObject({ state: 'running', endedAt: null });
  });

  it('fails with the reason if its provider is not loaded', async () => {
    const started = await start();
    await database.pool.query(`update connection set provider = 'unloaded'`);

    expect(await run(started)).toBe(true);

    expect(await sync()).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('no plugin for "unloaded"'),
    });
  });

  it('fails if the credential is refused, reads nothing, and says so of the connection', async () => {
    const revoked = api.tokens.add(['droplet:read']);
    const started = await start({ token: revoked });
    api.tokens.revoke(revoked);

    expect(await run(started)).toBe(true);

    expect((await sync()).state).toBe('failed');
    expect(await servers()).toBe(0);
    expect((await host.get(`/api/v1/connections/${connection}`)).body).toMatchObject({ status: 'refused' });
  });

  it('ends as cancelled if it is stopped for no other worker', async () => {
    const stopping = new AbortController();
    const started = await start();
    await host.post(`/api/v1/syncs/${runId}/cancel`);
    stopping.abort();

    expect(await run(started, stopping.signal)).toBe(true);

    expect((await sync()).state).toBe('cancelled');
  });
});
