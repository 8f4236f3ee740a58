import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  type SpacesEmulator,
  startDigitalOceanEmulator,
  startSpacesEmulator,
} from '@maestro/emulators';
import { type ConnectionsApp, openConnectionsApp } from '../../../test/connections-app.js';
import { hurriedClock } from '../../../test/hurried-clock.js';
import { DIGITALOCEAN_TASKS } from '../../../test/digitalocean-tasks.js';
import { ConnectionVerifier } from './connection-verifier.js';

interface TaskAnswer {
  readonly task: string;
  readonly state: string;
  readonly scopes: string[];
  readonly reason: string | null;
}

describe('POST /connections/:id/verify', () => {
  let host: ConnectionsApp;
  let api: DigitalOceanEmulator;
  let spaces: SpacesEmulator;

  beforeAll(async () => {
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    spaces = await startSpacesEmulator();
    host = await openConnectionsApp(
      { 'digitalocean.api': api.url, 'spaces.endpoint': spaces.endpoint },
      undefined,
      hurriedClock(),
    );
  });

  afterAll(async () => {
    await host.close();
    await Promise.all([api.close(), spaces.close()]);
  });

  const create = async (credentials: object, more: object = {}) => {
    const body = { name: 'Any', provider: 'digitalocean', credentials, allowSameAccount: true, ...more };
    return (await host.call('post', '/connections').send(body).expect(201)).body.id as string;
  };
  const verify = async (id: string) => (await host.call('post', `/connections/${id}/verify`).expect(200)).body;
  const find = async (id: string) => (await host.call('get', `/connections/${id}`).expect(200)).body;

  it('finds everything granted, in the order of the tasks, and whose account it is', async () => {
    const id = await create({ token: api.token });

    const { status, account, tasks } = await verify(id);

    const { body } = await host.call('get', '/providers/digitalocean');
    expect(tasks.map(({ task }: TaskAnswer) => task)).toEqual(body.tasks.map(({ task }: TaskAnswer) => task));
    const emulated = tasks.filter(({ task }: TaskAnswer) => DIGITALOCEAN_EMULATED_TASKS.includes(task));
    expect(emulated).toHaveLength(DIGITALOCEAN_EMULATED_TASKS.length);
    expect(emulated.every(({ state, scopes }: TaskAnswer) => state === 'granted' && scopes.length === 0)).toBe(true);
    expect([status, account]).toEqual(['ok', { id: expect.any(String), name: expect.any(String) }]);
    expect(await find(id)).toMatchObject({ status: 'ok', account });
  });

  it('names the scope of each task that lacks it', async () => {
    const id = await create({ token: api.tokens.add(['droplet:read']) });

    const { status, account, tasks } = await verify(id);

    expect([status, account]).toEqual(['ok', null]);
    expect(tasks.find(({ task }: TaskAnswer) => task === 'server-list')).toMatchObject({ state: 'granted' });
    expect(tasks.find(({ task }: TaskAnswer) => task === 'volumes-list')).toMatchObject({
      state: 'missing',
      scopes: ['block_storage:read'],
      reason: 'permission',
      message: expect.stringContaining('block_storage:read'),
    });
  });

  it('finds a token that the provider does not know refused, until it is replaced', async () => {
    const unknown = `dop_v1_${'0'.repeat(64)}`;
    const id = await create({ token: unknown });

    const answer = await verify(id);

    expect(answer.status).toBe('refused');
    expect(answer.tasks.every(({ reason }: TaskAnswer) => reason === 'authentication')).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(unknown);
    expect(await find(id)).toMatchObject({ status: 'refused' });
    await host.call('put', `/connections/${id}/credentials`).send({ token: api.token }).expect(204);
    expect(await find(id)).toMatchObject({ status: 'unverified' });
    expect(await verify(id)).toMatchObject({ status: 'ok' });
  });

  it('says nothing of a credential when the provider is away', async () => {
    const id = await create({ token: api.token });
    await verify(id);
    const fault = api.faults.add({ path: /./, answer: { status: 503 } });

    const { status, tasks } = await verify(id);

    fault.remove();
    expect(status).toBe('ok');
    expect(tasks.every(({ state }: TaskAnswer) => state === 'unreachable')).toBe(true);
    expect(tasks[0].reason).toBe('unavailable');
  });

  it('reads a provider with keys and regions the same way', async () => {
    const { accessKeyId, secretAccessKey } = spaces;
    const id = await create({ accessKeyId, secretAccessKey }, { provider: 'spaces', regions: ['nyc3'] });

    const { status, tasks } = await verify(id);

    expect([status, tasks.length, tasks[0].state]).toEqual(['ok', 1, 'granted']);
    expect(new Set(spaces.requests.map(({ region }) => region))).toEqual(new Set(['nyc3']));
  });

  it('stops asking when nobody waits for the answer', async () => {
    const id = await create({ token: api.token });
    const fault = api.faults.add({ path: /./, answer: 'hang' });
    const arrived = new Promise<void>((resolve) => api.onRequest(() => resolve()));
    const gone = new AbortController();

    const verifying = host.app.get(ConnectionVerifier, { strict: false }).verify(id, gone.signal);
    await arrived;
    gone.abort();

    const { status, tasks } = await verifying;
    fault.remove();
    expect(status).toBe('unverified');
    expect(tasks.map(({ reason }) => reason)).toEqual(DIGITALOCEAN_TASKS.map(() => 'cancelled'));
  });

  it('says what is wrong with a connection that cannot be opened', async () => {
    const id = await create({ token: api.token });
    await host.db.pool.query('delete from credential where connection_id = $1', [id]);

    const { body } = await host.call('post', `/connections/${id}/verify`).expect(409);

    expect(body.detail).toContain('It has no credential');
  });

  it('does not open a credential that was moved from another connection', async () => {
    const [one, other] = [await create({ token: api.token }), await create({ token: api.token })];
    await host.db.pool.query(
      'update credential set envelope = (select envelope from credential where connection_id = $1) where connection_id = $2',
      [one, other],
    );

    const { body } = await host.call('post', `/connections/${other}/verify`).expect(409);

    expect(body.detail).toContain('belongs to another record');
  });

  it('stays within the limits of a token that two connections use', async () => {
    const slow = await startDigitalOceanEmulator({ droplets: 5 });
    const other = await openConnectionsApp({ 'digitalocean.api': slow.url });
    const body = {
      name: 'Any',
      provider: 'digitalocean',
      credentials: { token: slow.token },
      allowSameAccount: true,
    };
    const ids = await Promise.all(
      [1, 2].map(async () => (await other.call('post', '/connections').send(body).expect(201)).body.id as string),
    );

    const { body: provider } = await other.call('get', '/providers/digitalocean');
    let answer = () => {};
    const enough = new Promise<void>((resolve) => (answer = resolve));
    // Each connection asks for one list first. No other list is answered before as many requests are open as the limits allow.
    slow.onRequest(({ path }) => {
      if (slow.mostInFlight >= provider.concurrency) answer();
      return path === '/v2/account' || path === '/v2/droplets' ? undefined : enough;
    });

    await Promise.all(ids.map((id) => other.call('post', `/connections/${id}/verify`).expect(200)));

    expect(slow.requests.length).toBeGreaterThan(2 * provider.concurrency - 1);
    expect(slow.mostInFlight).toBe(provider.concurrency);
    await Promise.all([other.close(), slow.close()]);
  });
});
