import { setTimeout as sleep } from 'node:timers/promises';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { allEvents, readEvents } from './event-stream.js';
import { type HostProcess, startHostProcess } from './host-process.js';
import { malformedHistory } from './malformed-history.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const DROPLETS = 260;

describe('two hosts and workers on one database', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let first: HostProcess;
  let second: HostProcess;
  let worker: HostProcess;
  let connectionId: string;
  const started: HostProcess[] = [];

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: DROPLETS, limits: AMPLE_LIMITS });
    database = await createTestDatabase();
    [first, second, worker] = await Promise.all([start('api'), start('api'), start('worker')]);
    const credentials = { token: emulator.token };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: { enabled: false } };
    connectionId = (await first.post('/connections', body)).body.id;
  });

  afterAll(async () => {
    await Promise.all(started.map((host) => host.process.end('SIGKILL')));
    await database.drop();
    await emulator.close();
  });

  const start = async (role: string): Promise<HostProcess> => {
    const host = await startHostProcess({
      MAESTRO_ROLE: role,
      MAESTRO_DATABASE_URL: database.url,
      MAESTRO_MASTER_KEY: '07'.repeat(32),
      MAESTRO_PLUGINS: '@maestro/plugin-digitalocean',
      MAESTRO_WORKER_TIMEOUT: '2',
      DIGITALOCEAN_API_URL: emulator.url,
      LOG_LEVEL: 'warn',
    });
    started.push(host);
    return host;
  };
  const rows = async (text: string, values?: unknown[]) => (await database.pool.query(text, values)).rows;
  const ask = async (host: HostProcess, tasks = ['server-list']) =>
    (await host.post(`/connections/${connectionId}/syncs`, { tasks })).body;
  const events = (host: HostProcess, id: string, headers = {}) => host.open(`/syncs/${id}/events`, headers);
  const ended = async (id: string) => {
    await allEvents(await events(second, id));
    return (await second.get(`/syncs/${id}`)).body;
  };
  /** Resolves once the second page of droplets is requested, in the middle of the sync. */
  const inTheMiddle = () =>
    new Promise<void>((resolve) => {
      const stop = emulator.onRequest(({ path, page }) => {
        if (path !== '/v2/droplets' || page !== 2) return;
        stop();
        resolve();
      });
    });

  it('run at the worker what was requested at one host, and report it at the other', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, answer: { status: 429, retryAfter: 2 } });
    const { id, outcome } = await ask(first);

    const told = await allEvents(await events(second, id));
    const last = told[Math.floor(told.length / 2)]!;
    const resumed = await allEvents(await events(first, id, { 'last-event-id': last.id }));

    expect(outcome).toBe('started');
    // Each was compared with the API's document when it was read.
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['run', 'task', 'wait']));
    expect(told[0]).toMatchObject({ type: 'run', data: { state: 'running' } });
    expect(told.at(-1)).toMatchObject({ type: 'run', data: { state: 'success' } });
    expect(resumed).toEqual(told.filter((event) => Number(event.id) > Number(last.id)));
    expect((await ended(id)).tasks).toEqual([expect.objectContaining({ state: 'success', resources: DROPLETS })]);
  });

  it('report a sync at the other host while it is in progress', async () => {
    const fault = emulator.faults.add({ path: '/v2/droplets', page: 2, answer: 'hang' });
    const middle = inTheMiddle();
    const { id } = await ask(first);
    await middle;

    let seen: unknown;
    for await (const { type, data } of readEvents(await events(second, id))) {
      seen = data;
      if (type === 'task') break;
    }
    fault.remove();
    await second.post(`/syncs/${id}/cancel`);

    expect(seen).toMatchObject({ task: 'server-list', state: 'running', resources: expect.any(Number) });
    expect((await ended(id)).state).toBe('cancelled');
  });

  it('keep one sync of a connection at a time on all hosts, and say which sync it is', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 300 });
    const middle = inTheMiddle();
    const running = await ask(first);
    await middle;

    const asked = await Promise.all([first, second, first, second].map((host) => ask(host, ['volumes-list'])));
    const states = await rows('select state from sync_run where ended_at is null order by state');

    expect(running.outcome).toBe('started');
    expect(asked.map(({ outcome }) => outcome).sort()).toEqual(['joined', 'joined', 'joined', 'queued']);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(states).toEqual([{ state: 'queued' }, { state: 'running' }]);
    expect((await ended(running.id)).state).toBe('success');
    expect((await ended(asked[0].id)).state).toBe('success');
  });

  it('let another worker take up the sync of one that was killed', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 60_000 });
    const middle = inTheMiddle();
    const { id } = await ask(first);
    await middle;

    await worker.process.end('SIGKILL');
    worker = await start('worker');
    const told = await allEvents(await events(second, id));

    expect(told.filter(({ type }) => type === 'run').map(({ data }) => data)).toEqual([
      { state: 'running' },
      { state: 'queued', message: 'It was interrupted and taken up again.' },
      { state: 'running' },
      { state: 'success' },
    ]);
  });

  it('let a worker that was suspended write nothing more for a sync that another took up', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 200 });
    const middle = inTheMiddle();
    const { id } = await ask(first);
    await middle;
    const suspended = worker;
    suspended.process.signal('SIGSTOP');
    const renamed = emulator.account.droplets.at(3)!['id'] as number;
    emulator.account.droplets.update(renamed, { name: 'renamed-meanwhile' });

    worker = await start('worker');
    const run = await ended(id);
    suspended.process.signal('SIGCONT');
    await suspended.process.says('was given to another worker');

    expect(run).toMatchObject({ state: 'success', message: 'It was interrupted and taken up again.' });
    expect(await rows('select name from resource where uid = $1', [String(renamed)])).toEqual([
      { name: 'renamed-meanwhile' },
    ]);
    expect(await rows('select state from sync_run where id = $1', [id])).toEqual([{ state: 'success' }]);
    expect(await malformedHistory(database.pool)).toEqual({});
  });

  it('start what is due exactly once', async () => {
    const scheduled = async () =>
      rows(
        `select run.id, run.state, array_agg(task order by task) as tasks from sync_run run join sync_task on run_id = run.id
         where trigger = 'schedule' group by run.id`,
      );

    for (let tick = 1; tick <= 3; tick += 1) {
      await rows(`update schedule set enabled = true, next_at = now() where task in ('server-list', 'volumes-list')`);
      while ((await scheduled()).filter(({ state }) => state === 'success').length < tick) await sleep(20);
    }

    expect(await scheduled()).toEqual(
      [1, 2, 3].map(() => expect.objectContaining({ state: 'success', tasks: ['server-list', 'volumes-list'] })),
    );
    await rows('update schedule set enabled = false');
  });
});

describe('two hosts that start at once on an empty database', () => {
  let database: TestDatabase;
  let name: string;
  let hosts: HostProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    name = `${new URL(database.url).pathname.slice(1)}_empty`;
    await database.pool.query(`create database ${name}`);
  });

  afterEach(async () => {
    await Promise.all(hosts.map((host) => host.process.end('SIGKILL')));
    await database.pool.query(`drop database ${name} with (force)`);
    await database.drop();
  });

  it('both come up, and share it', async () => {
    const env = {
      MAESTRO_DATABASE_URL: database.url.replace(/[^/]+$/, name),
      MAESTRO_MASTER_KEY: '07'.repeat(32),
      MAESTRO_PLUGINS: '@maestro/plugin-digitalocean',
    };

    hosts = await Promise.all([1, 2].map(() => startHostProcess(env)));
    const credentials = { token: `dop_v1_${'a'.repeat(64)}` };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: { enabled: false } };
    const made = await hosts[0]!.post('/connections', body);
    const found = await hosts[1]!.get(`/connections/${made.body.id}`);

    expect([made.status, found.status, found.body.name]).toEqual([201, 200, 'c']);
  });
});
