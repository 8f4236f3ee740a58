import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import { DEFAULT_DIGITALOCEAN_TASKS } from './digitalocean-tasks.js';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const ENDED = ['success', 'partial', 'failed', 'cancelled'];
const ONCE_A_YEAR = { cron: '0 3 1 1 *' };

/** A task, with whether its permission is granted. */
interface Verified {
  readonly task: string;
  readonly state: string;
}

describe('a sync, of its credential', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let path: string;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const connect = async (token = emulator.token) => {
    const body = { name: 'c', provider: 'digitalocean', credentials: { token }, schedule: ONCE_A_YEAR };
    path = `/api/v1/connections/${(await host.post('/api/v1/connections', body).expect(201)).body.id}`;
  };
  const sync = async (tasks?: readonly string[]) => {
    const { id } = (await host.post(`${path}/syncs`, tasks ? { tasks } : {}).expect(202)).body;
    return until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`);
      return ENDED.includes(body.state) ? body : undefined;
    });
  };
  const connection = async () => (await host.get(path).expect(200)).body;

  it('notes that it was accepted, also where tasks lack a permission', async () => {
    await connect(emulator.tokens.add(['droplet:read']));

    const { state } = await sync(DIGITALOCEAN_EMULATED_TASKS);

    expect(state).toBe('partial');
    expect(await connection()).toMatchObject({ status: 'ok', statusMessage: null, lastSync: { state: 'partial' } });
    const { items } = (await host.get('/api/v1/attention').expect(200)).body;
    const { tasks } = (await host.post(`${path}/verify`, {}).expect(200)).body as { tasks: Verified[] };
    const isMissing = (task: string): boolean => tasks.some((each) => each.task === task && each.state === 'missing');
    const missing = DIGITALOCEAN_EMULATED_TASKS.filter(isMissing);
    // What only adds to other resources is not worth attention.
    expect(missing).toEqual(expect.arrayContaining(items.map(({ task }: Verified) => task)));
    expect(items.length).toBeGreaterThan(10);
    expect(items[0]).toMatchObject({
      connectionName: 'c',
      state: 'warning',
      message: expect.stringContaining(':read'),
    });
    expect(items.map(({ task }: Verified) => task)).not.toContain('server-list');
  });

  it('does not treat missing permissions as a refused credential, even if every task lacks them', async () => {
    await connect(emulator.tokens.add(['account:read']));

    const { state } = await sync(DIGITALOCEAN_EMULATED_TASKS);

    expect(state).toBe('failed');
    expect(await connection()).toMatchObject({ status: 'ok' });
  });

  it('notes a refusal with its reason, and holds the schedules back', async () => {
    await connect();
    await sync();
    emulator.tokens.revoke(emulator.token);
    await database.pool.query('update schedule set next_at = now() + interval $$5 minutes$$');

    const { state } = await sync();

    const { status, statusMessage, heldUntil } = await connection();
    expect([state, status]).toEqual(['failed', 'refused']);
    const attention = (await host.get('/api/v1/attention').expect(200)).body;
    expect(attention.connections).toMatchObject([{ name: 'c', status: 'refused', statusMessage }]);
    expect(statusMessage).toContain('401');
    expect(statusMessage).not.toContain(emulator.token);
    const { body } = await host.get(`${path}/schedules`);
    expect(new Set(body.items.map(({ nextAt }: { nextAt: string }) => nextAt))).toEqual(new Set([heldUntil]));
  });

  it('notes that it was accepted again, and reads at once what was missed meanwhile', async () => {
    await connect();
    emulator.tokens.revoke(emulator.token);
    await sync(['server-list']);
    emulator.tokens.add('all', emulator.token);

    await sync(['server-list']);

    expect(await connection()).toMatchObject({ status: 'ok', statusMessage: null, heldUntil: null });
    const scheduled = await until(async () => {
      const { body } = await host.get(`${path}/syncs`);
      return body.items.find((run: { trigger: string; state: string }) => run.trigger === 'schedule');
    });
    expect(scheduled.tasks.map(({ task }: { task: string }) => task)).not.toContain('server-list');
    expect(scheduled.tasks).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length - 1);
  });

  it('says nothing when it was stopped before the provider answered', async () => {
    await connect();
    emulator.faults.add({ path: /./, answer: 'hang' });
    const { id } = (await host.post(`${path}/syncs`, {}).expect(202)).body;
    await until(async () => (emulator.requests.length > 0 ? true : undefined));

    await host.post(`/api/v1/syncs/${id}/cancel`).expect(202);
    await until(async () => ((await host.get(`/api/v1/syncs/${id}`)).body.state === 'cancelled' ? true : undefined));

    expect(await connection()).toMatchObject({ status: 'unverified' });
  });
});
