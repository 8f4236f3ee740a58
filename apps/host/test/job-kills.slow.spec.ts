import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import type { Client } from 'pg';
import { ADVISORY_LOCKS } from '../src/database/advisory-locks.constants.js';
import { openDatabaseOf, removeDataDirectory } from './data-directory.js';
import { type HostProcess, startHostProcess } from './host-process.js';
import { until } from './until.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

/** Jobs that follow a sync, and wait for what the spec holds. */
const HELD = ['annotation-rules', 'checks'];

/** All jobs that are in the middle of their work when their host is killed. */
const TASKS = [...HELD, 'deliver'];

/** A host that took a living one for a killed one would have taken its jobs by then. */
const LONG = `interval '9 seconds'`;

interface Taken {
  readonly task: string;
  readonly worker: string;
  readonly attempts: number;
}

describe('a host that is killed while it asks checks, applies rules and sends messages', () => {
  let emulator: DigitalOceanEmulator;
  let receiver: WebhookReceiver;
  let dataDir: string;
  let host: HostProcess;
  let other: HostProcess | undefined;
  let database: Client;
  let blocking: Client;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 20, limits: AMPLE_LIMITS });
    receiver = await startWebhookReceiver();
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-job-kills-'));
    host = await start();
    database = await openDatabaseOf(dataDir);
    blocking = await openDatabaseOf(dataDir);
  });

  afterAll(async () => {
    await blocking?.end();
    await database?.end();
    await host?.process.end('SIGKILL');
    await other?.process.end('SIGKILL');
    await removeDataDirectory(dataDir);
    await receiver.close();
    await emulator.close();
  });

  const start = () =>
    startHostProcess({
      MAESTRO_DATA_DIR: dataDir,
      MAESTRO_PLUGINS: '@maestro/plugin-digitalocean',
      MAESTRO_NOTIFY_NETWORKS: 'loopback',
      DIGITALOCEAN_API_URL: emulator.url,
    });
  const count = async (text: string): Promise<number> =>
    Number((await database.query(`select count(*) as count from ${text}`)).rows[0].count);
  const created = async (path: string, body: object): Promise<string> => {
    const { status, body: made } = await host.post(path, body);
    expect(status).toBe(201);
    return made.id;
  };
  const sync = async (connectionId: string, tasks: readonly string[] = ['server-list']): Promise<void> => {
    expect((await host.post(`/connections/${connectionId}/syncs`, { tasks })).status).toBe(202);
    await until(async () => ((await count(`sync_run where state in ('queued', 'running')`)) === 0 ? true : undefined));
  };
  const idle = () =>
    until(async () => {
      const jobs = await count(`graphile_worker.jobs where task_identifier = any ('{${TASKS.join()}}')`);
      return jobs === 0 ? true : undefined;
    });
  /** Those that were taken some time ago, once all are. */
  const taken = (tasks: readonly string[], ago = `interval '0'`): Promise<Taken[]> =>
    until(async () => {
      const { rows } = await database.query<Taken>(
        `select task_identifier as task, locked_by as worker, attempts from graphile_worker.jobs
         where task_identifier = any ($1) and locked_at < now() - ${ago} order by 1`,
        [tasks],
      );
      return rows.length === tasks.length ? rows : undefined;
    });
  /** Syncs a new droplet, while rules and checks wait for the spec. */
  const syncHeld = async (connectionId: string, name: string): Promise<void> => {
    await blocking.query('begin');
    await blocking.query('select pg_advisory_xact_lock($1, hashtext($2))', [ADVISORY_LOCKS.checks, connectionId]);
    await blocking.query(`select pg_advisory_xact_lock(hashtext('maestro annotations'))`);
    const { image, ...row } = emulator.account.droplets.at(0)!;
    const old = { ...(image as object), distribution: 'CentOS', name: '7 x64' };
    emulator.account.droplets.add({ ...row, id: name.length, name, image: old }, 0);
    await sync(connectionId);
  };
  const expectDone = async (name: string): Promise<void> => {
    const named = `join resource on resource.id = resource_id where name = '${name}'`;
    expect(await count(`annotation ${named} and owner = 'platform'`)).toBe(1);
    expect(await count(`finding ${named}`)).toBeGreaterThan(0);
    expect(await count(`delivery where state <> 'delivered'`)).toBe(0);
  };
  let connectionId: string;

  it('has the next host finish its jobs within seconds', async () => {
    connectionId = await created('/connections', {
      ...{ name: 'production', provider: 'digitalocean', credentials: { token: emulator.token } },
      schedule: { enabled: false },
    });
    await created('/annotations/rules', { name: 'web', query: 'kind:droplet', owner: 'platform' });
    await sync(connectionId, DIGITALOCEAN_EMULATED_TASKS);
    await idle();
    const channelId = await created('/channels', { name: 'hook', type: 'webhook', settings: { url: receiver.url } });
    await created('/subscriptions', { name: 's', channelId, topic: 'changes', events: ['created'] });
    receiver.answer('hang');
    await syncHeld(connectionId, 'new');
    const begun = await taken(TASKS);
    await until(async () => receiver.received[0]);

    await host.process.end('SIGKILL');
    receiver.answer({ status: 204 });
    await blocking.query('rollback');
    host = await start();
    await idle();

    expect(begun.map(({ task, attempts }) => [task, attempts])).toEqual(TASKS.map((task) => [task, 1]));
    await expectDone('new');
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('has its jobs for itself while it lives', async () => {
    other = await start();
    await syncHeld(connectionId, 'another');
    const begun = await taken(HELD);

    const meanwhile = await taken(HELD, LONG);
    await blocking.query('rollback');
    await idle();

    expect(meanwhile).toEqual(begun);
    await expectDone('another');
  });
});
