import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type EmbeddedServer, ensureServer } from '../src/database/embedded/embedded-server.js';
import { stopServer } from '../src/database/embedded/server-lease.js';
import { type HostProcess, startHostProcess } from './host-process.js';
import { until } from './until.js';

const DROPLETS = 260;

describe('a database that goes away while a sync runs', () => {
  const home = mkdtempSync(join(tmpdir(), 'maestro-outage-'));
  const options = { home: join(home, 'postgresql'), durable: false };
  let emulator: DigitalOceanEmulator;
  let server: EmbeddedServer;
  let host: HostProcess;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: DROPLETS, limits: AMPLE_LIMITS });
    server = await ensureServer(options);
    host = await startHostProcess({
      MAESTRO_DATABASE_URL: `postgres://maestro:${server.password}@127.0.0.1:${server.port}/postgres`,
      MAESTRO_MASTER_KEY: '07'.repeat(32),
      MAESTRO_PLUGINS: '@maestro/plugin-digitalocean',
      MAESTRO_WORKER_TIMEOUT: '2',
      DIGITALOCEAN_API_URL: emulator.url,
    });
  });

  afterAll(async () => {
    await host.process.end('SIGTERM');
    await stopServer(server);
    await emulator.close();
    rmSync(home, { recursive: true, force: true });
  });

  const status = async (path: string) => (await fetch(`${host.url}${path}`)).status;
  const becomes = (path: string, wanted: number) =>
    until(async () => ((await status(path)) === wanted ? true : undefined));

  it('is said by every answer meanwhile, and the sync goes on when it is back', async () => {
    const credentials = { token: emulator.token };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: { enabled: false } };
    const { id: connection } = (await host.post('/connections', body)).body;
    const middle = new Promise<void>((resolve) => {
      emulator.onRequest(({ path, page }) => {
        if (path === '/v2/droplets' && page === 2) resolve();
      });
    });
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 500 });
    const { id } = (await host.post(`/connections/${connection}/syncs`, { tasks: ['server-list'] })).body;
    await middle;

    await stopServer(server);
    await becomes('/health/ready', 503);
    const listed = await host.get('/resources');
    const started = await host.post(`/connections/${connection}/syncs`);
    const alive = await status('/health/live');
    server = await ensureServer({ ...options, port: server.port });
    await becomes('/health/ready', 200);
    const run = await until(async () => {
      const { body: found } = await host.get(`/syncs/${id}`);
      return found.endedAt ? found : undefined;
    });

    expect(alive).toBe(200);
    for (const answer of [listed, started])
      expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable', status: 503 } });
    expect(run).toMatchObject({ state: 'success', tasks: [{ complete: true, resources: DROPLETS }] });
    expect((await host.get('/resources/summary')).body).toMatchObject({ total: DROPLETS });
  });
});
