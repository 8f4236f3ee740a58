import { DIGITALOCEAN_EMULATED_TASKS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { DEFAULT_DIGITALOCEAN_TASKS } from './digitalocean-tasks.js';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';

const ENDED = ['success', 'partial', 'failed', 'cancelled', 'awaiting-confirmation'];

describe('what a sync promises', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  beforeEach(async () => {
    // Like DigitalOcean: 250 requests per minute, half of which may be reads by id.
    emulator = await startDigitalOceanEmulator({ droplets: 260, limits: { hourly: 5000, cdn: 1000, keys: 1000 } });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    const body = { name: 'production', provider: 'digitalocean', credentials: { token: emulator.token } };
    const created = await host.post('/api/v1/connections', body).expect(201);
    connectionId = created.body.id;
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const request = async (tasks?: readonly string[]) =>
    (await host.post(`/api/v1/connections/${connectionId}/syncs`, tasks ? { tasks } : {}).expect(202)).body;

  async function ended(id: string) {
    for (;;) {
      const { body } = await host.get(`/api/v1/syncs/${id}`).expect(200);
      if (ENDED.includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const sync = async (tasks?: readonly string[]) => ended((await request(tasks)).id);
  const count = async (where: string) =>
    Number((await database.pool.query(`select count(*) from resource where ${where}`)).rows[0].count);
  const droplets = () => emulator.account.droplets;
  const remove = (many: number): void => {
    for (let index = 0; index < many; index += 1) droplets().remove(String(droplets().at(0)?.['id']));
  };

  it('brings a whole account into the inventory', async () => {
    const { state, tasks } = await sync(DIGITALOCEAN_EMULATED_TASKS);

    expect(state).toBe('success');
    expect(tasks).toHaveLength(DIGITALOCEAN_EMULATED_TASKS.length);
    expect(
      tasks.every(({ state, complete }: { state: string; complete: boolean }) => state === 'success' && complete),
    ).toBe(true);
    expect(await count(`kind = 'digitalocean.droplet' and gone_at is null`)).toBe(260);
  });

  it('is about every task where none is named', async () => {
    const { tasks } = await sync();

    expect(tasks.map(({ task }: { task: string }) => task).sort()).toEqual([...DEFAULT_DIGITALOCEAN_TASKS].sort());
  });

  it('1. marks gone only what a complete listing lacks and a second check confirms', async () => {
    await sync(['server-list']);
    remove(3);

    const { tasks } = await sync(['server-list']);

    expect(tasks[0]).toMatchObject({ state: 'success', gone: 3 });
    expect(await count('gone_at is not null')).toBe(3);
  });

  it.each([
    ['a 403', { status: 403 }],
    ['a 500', { status: 500 }],
    ['an empty object', 'empty-object' as const],
    ['a cut body', 'cut' as const],
  ])(
    '1. marks nothing gone after %s',
    async (_name, answer) => {
      await sync(['volumes-list']);
      emulator.faults.add({ path: '/v2/volumes', answer });

      const { state } = await sync(['volumes-list']);

      expect(state).not.toBe('success');
      expect(await count('gone_at is not null')).toBe(0);
    },
    30_000,
  );

  it('1. accepts no absence that the second check contradicts', async () => {
    await sync(['server-list']);
    const hidden = String(droplets().at(5)?.['id']);
    emulator.faults.add({
      path: '/v2/droplets',
      page: 1,
      answer: {
        body: (regular) => ({
          ...regular,
          droplets: (regular['droplets'] as { id: number }[]).filter(({ id }) => String(id) !== hidden),
          meta: { total: 1 },
        }),
      },
    });

    const { tasks } = await sync(['server-list']);

    expect(tasks[0].gone).toBe(0);
    expect(await count('gone_at is not null')).toBe(0);
  });

  it('2. keeps the row, the history and the relations of what is gone', async () => {
    await sync(['server-list']);
    remove(1);
    await sync(['server-list']);

    const { rows } = await database.pool.query(
      `select (select count(*)::int from resource_version where resource_id = resource.id) as versions,
         (select count(*)::int from relation where from_id = resource.id) as relations from resource where gone_at is not null`,
    );

    expect(rows).toEqual([{ versions: 2, relations: expect.any(Number) }]);
    expect(rows[0].relations).toBeGreaterThan(0);
  });

  it('3. needs approval before it marks more than a fifth of a kind gone that was not all read by id', async () => {
    await sync(['server-list']);
    remove(200);

    const waiting = await sync(['server-list']);
    const goneBefore = await count('gone_at is not null');
    const missing = (await host.get(`/api/v1/syncs/${waiting.id}/disappearances`).expect(200)).body;
    const states = (await host.get(`/api/v1/connections/${connectionId}/tasks`).expect(200)).body;
    const attention = (await host.get('/api/v1/attention').expect(200)).body;
    await host.post(`/api/v1/syncs/${waiting.id}/confirm`).expect(200);

    expect(waiting).toMatchObject({ state: 'awaiting-confirmation', tasks: [{ awaiting: 200, gone: 0 }] });
    expect(goneBefore).toBe(0);
    expect(missing).toMatchObject({
      nextCursor: expect.any(String),
      items: expect.arrayContaining([expect.any(Object)]),
    });
    expect(states.items).toMatchObject([{ task: 'server-list', runId: waiting.id, awaiting: 200 }]);
    expect(attention.items).toMatchObject([{ connectionId, task: 'server-list', awaiting: 200 }]);
    expect(await count('gone_at is not null')).toBe(200);
  });

  it('3. confirms nothing that a later sync has checked again', async () => {
    await sync(['server-list']);
    remove(200);
    const waiting = await sync(['server-list']);
    await sync(['server-list']);

    await host.post(`/api/v1/syncs/${waiting.id}/confirm`).expect(409);

    expect(waiting.state).toBe('awaiting-confirmation');
    expect(await count('gone_at is not null')).toBe(0);
  });

  it('3. marks nothing gone when the provider answers an empty list', async () => {
    await sync(['server-list']);
    emulator.faults.add({
      path: '/v2/droplets',
      answer: { body: () => ({ droplets: [], links: {}, meta: { total: 0 } }) },
    });

    await sync(['server-list']);

    expect(await count('gone_at is not null')).toBe(0);
  });

  it('4. changes no row of an unchanged account', async () => {
    await sync();
    const rows = async () => [
      (await database.pool.query('select id, ctid::text, xmin::text from resource order by id')).rows,
      (await database.pool.query('select id, ctid::text, xmin::text from resource_version order by id')).rows,
    ];
    const before = await rows();

    await sync();

    expect(await rows()).toEqual(before);
  });

  it('5. does not let one failing kind stop the others, and says what to do', async () => {
    emulator.faults.add({ path: '/v2/firewalls', answer: { status: 403 } });

    const { state, tasks } = await sync(DIGITALOCEAN_EMULATED_TASKS);
    const firewalls = tasks.find(({ task }: { task: string }) => task === 'network-list');

    expect(state).toBe('partial');
    expect(firewalls).toMatchObject({
      state: 'warning',
      complete: false,
      message: expect.stringContaining('firewall:read'),
    });
    const complete = tasks.filter(({ complete }: { complete: boolean }) => complete);
    expect(complete).toHaveLength(DIGITALOCEAN_EMULATED_TASKS.length - 1);
  });

  it('6. goes on after its worker stopped in the middle', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 60_000 });
    const { id } = await request(DIGITALOCEAN_EMULATED_TASKS);
    await new Promise<void>((resolve) =>
      emulator.onRequest(({ path, page }) => void (path === '/v2/droplets' && page === 2 && resolve())),
    );

    await host.close();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    const { state } = await ended(id);

    expect(state).toBe('success');
    expect(await count(`kind = 'digitalocean.droplet'`)).toBe(260);
  });

  it('7. stops its requests at once when it is cancelled', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, answer: 'hang' });
    const { id } = await request(['server-list']);
    await new Promise<void>((resolve) =>
      emulator.onRequest(({ path, page }) => void (path === '/v2/droplets' && page === 2 && resolve())),
    );

    const asked = performance.now();
    await host.post(`/api/v1/syncs/${id}/cancel`).expect(202);
    const { state } = await ended(id);

    // Far less than the request would wait for an answer, and far more than a busy machine needs.
    expect(performance.now() - asked).toBeLessThan(15_000);
    expect(state).toBe('cancelled');
  });

  it('joins a sync that waits, and queues behind one that runs', async () => {
    emulator.faults.add({ path: '/v2/droplets', page: 2, times: 1, delayMs: 300 });
    const first = await request(['server-list']);
    await new Promise<void>((resolve) =>
      emulator.onRequest(({ path, page }) => void (path === '/v2/droplets' && page === 2 && resolve())),
    );

    const second = await request(['volumes-list']);
    const third = await request(['network-list']);

    expect([first.outcome, second.outcome, third.outcome]).toEqual(['started', 'queued', 'joined']);
    expect(third.id).toBe(second.id);
    expect((await ended(second.id)).tasks).toHaveLength(2);
  });

  it('rejects an unknown task and names the field', async () => {
    const { body } = await host.post(`/api/v1/connections/${connectionId}/syncs`, { tasks: ['servers'] }).expect(400);

    expect(body.errors).toEqual([expect.objectContaining({ field: 'tasks' })]);
  });
});
