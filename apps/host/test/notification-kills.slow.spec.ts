import { randomInt } from 'node:crypto';
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
import { openDatabaseOf, removeDataDirectory } from './data-directory.js';
import { draws } from './draws.js';
import { type HostProcess, startHostProcess } from './host-process.js';
import { until } from './until.js';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

const KILLS = 20;

/** What has happened of a round when its host is killed, each a step further from the sync to the delivery. */
const MOMENTS = ['ended', 'written', 'receiving', 'received'] as const;

/** Longer than any step takes until the next one, on a machine that does nothing else. */
const MOST_MS = 150;

/** Printed, so that a run that failed can be repeated. */
const SEED = Number(process.env['MAESTRO_SPECS_SEED'] ?? randomInt(2 ** 31));

interface Kill {
  readonly moment: (typeof MOMENTS)[number];
  /** So many milliseconds later. */
  readonly afterMs: number;
}

/** Each moment equally often, in random order, each at a random distance. */
function kills(seed: number): Kill[] {
  const draw = draws(seed);
  const moments = Array.from({ length: KILLS }, (_, index) => MOMENTS[index % MOMENTS.length]!);
  return moments
    .map((moment) => ({ moment, afterMs: draw(MOST_MS), place: draw(2 ** 20) }))
    .sort((one, other) => one.place - other.place)
    .map(({ moment, afterMs }) => ({ moment, afterMs }));
}

interface Told {
  readonly id: string;
  readonly body: string;
  readonly facts: readonly string[];
}

describe('a host that is killed twenty times between a sync and its notifications', () => {
  let emulator: DigitalOceanEmulator;
  let receiver: WebhookReceiver;
  let dataDir: string;
  let host: HostProcess;
  let database: Client;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 60, limits: AMPLE_LIMITS });
    receiver = await startWebhookReceiver();
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-notification-kills-'));
    host = await start();
    database = await openDatabaseOf(dataDir);
  });

  afterAll(async () => {
    await database?.end();
    await host?.process.end('SIGKILL');
    await removeDataDirectory(dataDir);
    await receiver.close();
    await emulator.close();
  });

  const start = () =>
    startHostProcess({
      MAESTRO_DATA_DIR: dataDir,
      MAESTRO_WORKER_TIMEOUT: '1',
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
  /** What interrupted attempts and notifications wait for. */
  const passTime = async (): Promise<void> => {
    await database.query(`update delivery set next_at = clock_timestamp() where state = 'pending'`);
    await database.query(`update notification_due set since = since - interval '1 minute'`);
    await database.query(`update findings_due set since = since - interval '1 minute'`);
  };
  /** What a dead worker's jobs wait for. */
  const releaseJobs = () =>
    database.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs where locked_by is not null having count(*) > 0`,
    );
  const told = (): Told[] =>
    receiver.received.map(({ headers, body }) => {
      const { resources = [], findings = [] } = JSON.parse(body).data;
      const named = resources.map(({ name }: { name: string }) => name);
      const found = findings.map(({ id, type, at }: Record<string, string>) => `${type} ${id} ${at}`);
      return { id: String(headers['webhook-id']), body, facts: [...named, ...found] };
    });

  it('is killed at the same moments by the same seed', () => {
    expect(kills(7)).toEqual(kills(7));
    expect(kills(7)).not.toEqual(kills(8));
  });

  it('loses no message, and repeats one only with its id', async () => {
    const connectionId = await created('/connections', {
      ...{ name: 'production', provider: 'digitalocean', credentials: { token: emulator.token } },
      schedule: { enabled: false },
    });
    const channelId = await created('/channels', { name: 'hook', type: 'webhook', settings: { url: receiver.url } });
    await sync(connectionId, DIGITALOCEAN_EMULATED_TASKS);
    await until(async () =>
      (await count(`graphile_worker.jobs where task_identifier = 'checks'`)) === 0 ? true : undefined,
    );
    const subscription = { name: 's', channelId, maxLines: 100 };
    await created('/subscriptions', { ...subscription, topic: 'changes', events: ['changed'] });
    await created('/subscriptions', { ...subscription, topic: 'findings', events: ['opened', 'resolved'] });
    const before = await count('finding_event');

    process.stderr.write(`MAESTRO_SPECS_SEED=${SEED} repeats these kills.\n`);
    for (const [round, { moment, afterMs }] of kills(SEED).entries()) {
      const droplet = emulator.account.droplets.at(round)!;
      emulator.account.droplets.update(droplet['id'] as number, {
        name: `round-${round}`,
        image: { ...(droplet['image'] as object), distribution: 'CentOS', name: '7 x64' },
      });
      const requests = receiver.received.length;
      const deliveries = await count('delivery');
      if (moment === 'receiving') receiver.answer('hang');
      await sync(connectionId);
      await until(async () => {
        if (moment === 'ended') return true;
        if (moment === 'written') return (await count('delivery')) > deliveries ? true : undefined;
        return receiver.received.length > requests ? true : undefined;
      });
      await sleep(afterMs);
      await host.process.end('SIGKILL');
      receiver.answer({ status: 204 });
      await passTime();
      await releaseJobs();
      host = await start();
    }
    await until(async () => {
      await passTime();
      const checks = await count(`graphile_worker.jobs where task_identifier = 'checks'`);
      const due = await count(`(select from notification_due union all select from findings_due) as due`);
      return checks + due + (await count(`delivery where state <> 'delivered'`)) === 0 ? true : undefined;
    });

    const messages = new Map(told().map((message) => [message.id, message]));
    const facts = [...messages.values()].flatMap((message) => message.facts);
    const events = (await count('finding_event')) - before;
    const repeated = receiver.received.length - messages.size;
    expect(told().every(({ id, body }) => messages.get(id)!.body === body)).toBe(true);
    expect(facts.filter((fact) => fact.startsWith('round-')).sort()).toEqual(
      Array.from({ length: KILLS }, (_, round) => `round-${round}`).sort(),
    );
    expect(events).toBeGreaterThan(0);
    expect(new Set(facts).size).toBe(facts.length);
    expect(facts).toHaveLength(KILLS + events);
    // Otherwise no host was killed during an attempt.
    expect(repeated).toBeGreaterThan(0);
  });
});
