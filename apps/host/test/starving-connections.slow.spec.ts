import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

/** As many as a process starts at the same time. */
const LIMITED = ['a', 'b', 'c', 'd', 'e'];
const OPEN = ['queued', 'running'];

describe('connections that wait for their rate limit', () => {
  /** Seconds that the provider asks each token to wait; it answers the others. */
  let waits: Map<string, number>;
  let provider: Server;
  let address: string;
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    provider = createServer(answer);
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  });

  beforeEach(async () => {
    waits = new Map();
    database = await createHostDatabase();
    host = await start();
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
  });

  afterAll(() => {
    provider.closeAllConnections();
    provider.close();
  });

  const start = () => startHostApp(database, { addresses: { digitalocean: address } });

  function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const seconds = waits.get(headers.authorization?.at(-1) ?? '');
    const body = url.startsWith('/v2/account')
      ? { account: { uuid: headers.authorization, email: 'a@example.com', team: { uuid: headers.authorization } } }
      : { droplets: [], links: {}, meta: { total: 0 } };
    response.setHeader('content-type', 'application/json');
    if (seconds === undefined) return void response.end(JSON.stringify(body));
    response.setHeader('retry-after', String(seconds));
    response.writeHead(429).end(JSON.stringify({ id: 'too_many_requests', message: 'API rate limit exceeded.' }));
  }

  async function connect(letter: string): Promise<string> {
    const credentials = { token: `dop_v1_${letter.repeat(64)}` };
    const body = { name: letter, provider: 'digitalocean', credentials, schedule: { enabled: false } };
    return (await host.post('/api/v1/connections', body).expect(201)).body.id;
  }
  const request = async (connectionId: string) =>
    (await host.post(`/api/v1/connections/${connectionId}/syncs`, { tasks: ['server-list'] }).expect(202)).body;
  const find = async (id: string) => (await host.get(`/api/v1/syncs/${id}`).expect(200)).body;
  const ended = (id: string) =>
    until(async () => {
      const run = await find(id);
      return OPEN.includes(run.state) ? undefined : run;
    });
  const waiting = (id: string) =>
    until(async () => {
      const run = await find(id);
      return run.state === 'running' && run.waiting ? run : undefined;
    });

  /** A sync that waits for its provider. */
  async function limited(letter: string, seconds = 600) {
    waits.set(letter, seconds);
    const connectionId = await connect(letter);
    const { id } = await request(connectionId);
    await waiting(id);
    return { id, connectionId };
  }

  it('leave the slots to others, and say what they wait for', async () => {
    const runs = await Promise.all(LIMITED.map((letter) => limited(letter)));

    const healthy = await request(await connect('f'));
    const over = await ended(healthy.id);
    const held = await Promise.all(runs.map(({ id }) => waiting(id)));

    expect(healthy.outcome).toBe('started');
    expect(over.state).toBe('success');
    for (const { waiting: wait } of held) {
      expect(wait.reason).toBe('It waits for its provider (the provider asked to wait).');
      expect(Date.parse(wait.until)).toBeGreaterThan(Date.parse(wait.since));
    }
  });

  it('are listed for a person and measured', async () => {
    const { id, connectionId } = await limited('a');

    const told = await until(async () => {
      const [first] = (await host.get('/api/v1/attention').expect(200)).body.waiting;
      return first;
    });
    const { text } = await host.get('/metrics').expect(200);

    expect(told).toMatchObject({ connectionId, runId: id, connectionName: 'a', state: 'running' });
    expect(text).toContain('maestro_sync_runs{state="waiting"} 1');
  });

  it('continue when the wait is over', async () => {
    const { id } = await limited('a', 4);
    waits.clear();

    expect(await ended(id)).toMatchObject({ state: 'success', waiting: null, tasks: [{ complete: true }] });
  });

  it('still run one sync at a time', async () => {
    const { id, connectionId } = await limited('a');

    const second = await request(connectionId);
    await ended((await request(await connect('f'))).id);
    const before = await find(second.id);
    waits.clear();
    await host.post(`/api/v1/syncs/${id}/cancel`).expect(202);
    await ended(id);

    expect(second).toMatchObject({
      outcome: 'queued',
      waiting: { until: null, reason: 'Another sync of this connection is running.' },
    });
    expect(before.state).toBe('queued');
  });

  it('can be cancelled', async () => {
    const { id } = await limited('a');

    await host.post(`/api/v1/syncs/${id}/cancel`).expect(202);

    expect(await ended(id)).toMatchObject({ state: 'cancelled', waiting: null });
  });

  it('are handed back by a host that stops, and finished by the next one', async () => {
    const { id } = await limited('a');

    await host.close();
    const { rows } = await database.pool.query('select state, interruptions from sync_run where id = $1', [id]);
    waits.clear();
    host = await start();

    expect(rows).toEqual([{ state: 'queued', interruptions: 0 }]);
    expect((await ended(id)).state).toBe('success');
  });
});
