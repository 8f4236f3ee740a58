import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import type { Client } from 'pg';
import { SYNC_CHANNEL } from '../src/database/sync-channel.constants.js';
import { openDatabaseOf, removeDataDirectory } from './data-directory.js';
import { type HostProcess, startHostProcess } from './host-process.js';
import { malformedHistory } from './malformed-history.js';

/** Rounds, each of which ends with a kill: half after a number of provider requests, half after a number of events. */
const KILLS = 20;

/** The number of requests or events before the kill, spread over an entire sync. */
const SHARE = (round: number): number => (Math.floor(round / 2) + 0.5) / (KILLS / 2);

/** Only requested syncs. */
const NEVER = { enabled: false };

describe('a host that is killed twenty times during its syncs', () => {
  let emulator: DigitalOceanEmulator;
  let dataDir: string;
  let host: HostProcess;
  let database: Client;
  let told: number;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 650, latencyMs: 5, limits: AMPLE_LIMITS });
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-kills-'));
    host = await start();
    database = await openDatabaseOf(dataDir);
    database.on('notification', ({ payload = '' }) => (told += payload.includes('"event"') ? 1 : 0));
    await database.query(`listen ${SYNC_CHANNEL}`);
  });

  afterAll(async () => {
    await database?.end();
    await host?.process.end('SIGKILL');
    await removeDataDirectory(dataDir);
    await emulator.close();
  });

  const start = () =>
    startHostProcess({
      MAESTRO_DATA_DIR: dataDir,
      MAESTRO_WORKER_TIMEOUT: '1',
      MAESTRO_PLUGINS: '@maestro/plugin-digitalocean',
      DIGITALOCEAN_API_URL: emulator.url,
    });
  const rows = async (text: string, values?: unknown[]) => (await database.query(text, values)).rows;
  const connect = async (name: string): Promise<string> => {
    const credentials = { token: emulator.token };
    const made = await host.post('/connections', {
      name,
      provider: 'digitalocean',
      credentials,
      schedule: NEVER,
      allowSameAccount: true,
    });
    expect(made.status).toBe(201);
    return made.body.id;
  };
  const sync = async (connectionId: string): Promise<string> => {
    const asked = await host.post(`/connections/${connectionId}/syncs`, { tasks: DIGITALOCEAN_EMULATED_TASKS });
    expect(asked.status).toBe(202);
    return asked.body.id;
  };
  const open = () => rows(`select id from sync_run where state in ('queued', 'running')`);
  const idle = async () => {
    while ((await open()).length > 0) await sleep(20);
  };

  it('keeps what it acknowledged, resumes what was interrupted, and ends with the current account', async () => {
    const production = await connect('production');
    const connections = [production];
    const removed: string[] = [];
    const asked: string[] = [];
    const interrupted = new Set<string>();
    const change = (round: number): void => {
      const { droplets } = emulator.account;
      for (let step = 0; step < 30; step += 1) {
        const row = droplets.at((round * 37 + step * 5) % droplets.count)!;
        droplets.update(row['id'] as number, { name: `round-${round}-${step}`, tags: [`round:${round}`] });
      }
      for (let step = 0; step < 3; step += 1) {
        const id = String(droplets.at((round * 61 + step) % droplets.count)!['id']);
        removed.push(id);
        droplets.remove(id);
      }
    };

    told = 0;
    emulator.forgetRequests();
    asked.push(await sync(production));
    await idle();
    const whole = { requests: emulator.requests.length, told };

    for (let round = 0; round < KILLS; round += 1) {
      change(round);
      connections.push(await connect(`acknowledged ${round}`));
      told = 0;
      emulator.forgetRequests();
      asked.push(await sync(production));
      const isReached = (): boolean =>
        round % 2 === 0
          ? emulator.requests.length >= Math.ceil(whole.requests * SHARE(round))
          : told >= Math.ceil(whole.told * SHARE(round));
      while (!isReached() && (await open()).length > 0) await sleep(1);

      await host.process.end('SIGKILL');
      const [left] = await rows(`select id from sync_run where state = 'running'`);
      if (left) interrupted.add(left.id);
      host = await start();
      // Every third kill hits the sync that the previous one interrupted, or the one after it.
      if (round % 3 !== 0) await idle();
    }
    await idle();

    const kept = await rows('select id from connection');
    const runs = await rows('select id, state, message, interruptions from sync_run where connection_id = $1', [
      production,
    ]);
    expect(kept.map(({ id }) => id).sort()).toEqual([...connections].sort());
    expect(runs.map(({ id }) => id).sort()).toEqual([...new Set(asked)].sort());
    expect(interrupted.size).toBeGreaterThan(KILLS / 4);
    for (const run of runs) {
      expect(run).toMatchObject({ state: 'success' });
      if (interrupted.has(run.id)) {
        expect(run.interruptions).toBeGreaterThan(0);
        expect(run.message).toContain('taken up again');
      }
    }

    // The inventory of a connection without kills equals the account.
    const control = await connect('control');
    await sync(production);
    await sync(control);
    await idle();
    const present = (id: string) =>
      rows(
        `select resource.kind, uid, part, name, checksum, document from resource join resource_version on resource_id = resource.id and valid_to is null
         where resource.connection_id = $1 and gone_at is null order by resource.kind, uid`,
        [id],
      );
    const { droplets, gpuDroplets } = emulator.account;
    const uids = [...droplets.rows(), ...gpuDroplets.rows()].map(({ id }) => String(id));
    const inventory = await present(production);
    expect(inventory).toEqual(await present(control));
    expect(inventory.filter(({ kind }) => kind === 'digitalocean.droplet').map(({ uid }) => uid)).toEqual(uids.sort());
    expect((await rows('select uid from resource where gone_at is not null')).map(({ uid }) => uid).sort()).toEqual(
      removed.sort(),
    );
    expect(await malformedHistory(database)).toEqual({});
  }, 900_000);
});
