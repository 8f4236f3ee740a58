import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import type { ConnectionBudget, TaskBudget } from './budget.dto.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;
const UNKNOWN = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('/connections/:id/budget', () => {
  let database: TestDatabase;
  let host: HostApp;
  let id: string;
  let path: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    const body = { name: 'c', provider: 'digitalocean', credentials: { token: TOKEN } };
    id = (await host.post('/api/v1/connections', body).expect(201)).body.id;
    path = `/api/v1/connections/${id}/budget`;
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** A complete sync of the servers that took so many requests. */
  const measure = async (requests: number, deep = false) => {
    const { rows } = await database.pool.query(
      `insert into sync_run (connection_id, trigger, state, deep) values ($1, 'api', 'success', $2) returning id`,
      [id, deep],
    );
    await database.pool.query(
      `insert into sync_task (run_id, task, kind, state, complete, requests, started_at, ended_at)
       values ($1, 'server-list', 'digitalocean.droplet', 'success', true, $2, now(), now())`,
      [rows[0].id, requests],
    );
  };
  const servers = (budget: ConnectionBudget) => budget.tasks.find(({ task }) => task === 'server-list') as TaskBudget;
  const get = async () => (await host.get(path).expect(200)).body as ConnectionBudget;

  it('estimates before the first sync, and measures after it', async () => {
    expect(servers(await get())).toMatchObject({ basis: 'estimated', requestsPerSync: 1, syncsPerDay: 288 });

    await measure(6);

    const budget = await get();
    expect(servers(budget)).toEqual({
      ...{ task: 'server-list', enabled: true, deep: false, basis: 'measured', requestsPerSync: 6 },
      ...{ syncsPerDay: 288, requestsPerDay: 1728, shareOfLimit: 1728 / 120_000 },
    });
    expect(budget.limit).toEqual({ name: 'hourly', requests: 5000, windowMs: 3_600_000, requestsPerDay: 120_000 });
    expect(budget.requestsPerDay).toBeCloseTo(
      budget.tasks.reduce((total, task) => total + (task.enabled ? task.requestsPerDay : 0), 0),
      6,
    );
  });

  it('previews a changed schedule, and does not write it', async () => {
    const before = await get();

    const preview = await host.post(path, { task: 'server-list', intervalSeconds: 60 }).expect(200);

    expect(servers(preview.body)).toMatchObject({ syncsPerDay: 1440 });
    expect(preview.body.requestsPerDay).toBeGreaterThan(before.requestsPerDay);
    expect(await get()).toEqual(before);
  });

  it('previews every task at once, before anything is enabled', async () => {
    await host.patch(`/api/v1/connections/${id}/schedules`, { enabled: false }).expect(200);

    expect(await get()).toMatchObject({ requestsPerDay: 0, requestsPerSync: 0, shareOfLimit: 0 });
    const { body } = await host.post(path, { cron: '0 3 * * *' }).expect(200);
    expect(body.requestsPerDay).toBe(0);
    const enabled = (await host.post(path, { cron: '0 3 * * *', enabled: true }).expect(200)).body;
    expect(enabled.requestsPerDay).toBe(enabled.requestsPerSync);
    expect(enabled.requestsPerDay).toBeGreaterThan(0);
  });

  it.each([
    ['a task that does not exist', { task: 'servers', enabled: true }, 'unknown-task'],
    ['a malformed cron expression', { cron: 'often' }, 'invalid-request'],
    ['two times', { cron: '0 * * * *', intervalSeconds: 60 }, 'invalid-request'],
    ['an unknown member', { every: 5 }, 'invalid-request'],
  ])('refuses %s', async (_what, body, code) => {
    const { body: problem } = await host.post(path, body);

    expect(problem).toMatchObject({ code });
  });

  it('is not found for a connection that does not exist', async () => {
    await host.get(`/api/v1/connections/${UNKNOWN}/budget`).expect(404);
    await host.get('/api/v1/connections/nonsense/budget').expect(404);
  });
});
