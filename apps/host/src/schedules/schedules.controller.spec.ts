import { DEFAULT_DIGITALOCEAN_TASKS, DIGITALOCEAN_TASKS } from '../../test/digitalocean-tasks.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { ScheduleStore } from './schedule-store.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;
const UNKNOWN = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

describe('/connections/:id/schedules', () => {
  let database: TestDatabase;
  let host: HostApp;
  let id: string;
  let path: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
  });

  beforeEach(async () => {
    // A second connection would ask the provider whose account it is.
    await database.pool.query('delete from connection');
    const body = { name: 'c', provider: 'digitalocean', credentials: { token: TOKEN } };
    id = (await host.post('/api/v1/connections', body).expect(201)).body.id;
    path = `/api/v1/connections/${id}/schedules`;
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const list = async () => (await host.get(path).expect(200)).body.items;
  const of = async (task: string) => (await list()).find((schedule: { task: string }) => schedule.task === task);

  it('begins with what the plugin suggests for each task', async () => {
    const items = await list();

    expect(items.map(({ task }: { task: string }) => task)).toEqual([...DEFAULT_DIGITALOCEAN_TASKS].sort());
    expect(await of('server-list')).toEqual({
      task: 'server-list',
      cron: '*/5 * * * *',
      timeZone: 'UTC',
      intervalSeconds: null,
      enabled: true,
      deep: false,
      nextAt: expect.any(String),
      lastAt: null,
    });
  });

  it('gives what only deep syncs read a schedule when that is deep, and disables it with the others', async () => {
    const count = async () => (await list()).length;
    const before = await count();

    await host.patch(path, { cron: '0 3 * * *' }).expect(200);
    expect(await count()).toBe(before);

    await host.patch(path, { deep: true, cron: '0 3 * * *' }).expect(200);
    expect(await count()).toBe(DIGITALOCEAN_TASKS.length);

    const { body } = await host.patch(path, { enabled: false, deep: false }).expect(200);
    expect(body.items.some(({ enabled }: { enabled: boolean }) => enabled)).toBe(false);
  });

  it('switches all tasks off and on, and leaves their times', async () => {
    const before = await list();

    const off = (await host.patch(path, { enabled: false }).expect(200)).body.items;
    const on = (await host.patch(path, { enabled: true }).expect(200)).body.items;

    expect(off).toEqual(before.map((schedule: object) => ({ ...schedule, enabled: false, nextAt: null })));
    expect(on).toEqual(before.map((schedule: object) => ({ ...schedule, nextAt: expect.any(String) })));
  });

  it('changes one task alone: a time zone, then an interval in the place of the cron expression', async () => {
    const zoned = (await host.patch(`${path}/server-list`, { timeZone: 'Asia/Kolkata' }).expect(200)).body;
    const spaced = (await host.patch(`${path}/server-list`, { intervalSeconds: 90 }).expect(200)).body;

    expect(zoned).toMatchObject({ cron: '*/5 * * * *', timeZone: 'Asia/Kolkata', intervalSeconds: null });
    expect(spaced).toMatchObject({ cron: null, timeZone: 'Asia/Kolkata', intervalSeconds: 90 });
    expect(await of('volumes-list')).toMatchObject({ timeZone: 'UTC' });
  });

  it('resets one task, with the plugin’s defaults for omitted values', async () => {
    await host.put(`${path}/server-list`, { cron: '0 3 * * *', timeZone: 'Europe/Berlin', enabled: false }).expect(200);

    const { body } = await host.put(`${path}/server-list`, { intervalSeconds: 60 }).expect(200);

    expect(body).toMatchObject({ cron: null, timeZone: 'UTC', intervalSeconds: 60, enabled: true });
  });

  it('leaves the next tick where nothing changes', async () => {
    const { body } = await host.put(`${path}/server-list`, { intervalSeconds: 3600 }).expect(200);

    await host.patch(path, { enabled: true }).expect(200);

    expect((await of('server-list')).nextAt).toBe(body.nextAt);
  });

  it('makes nothing due before the time until which a refused credential holds it back', async () => {
    const until = '2099-01-01T00:00:00.000Z';
    await database.pool.query(`update connection set status = 'refused', held_until = $2 where id = $1`, [id, until]);

    const { body } = await host.put(`${path}/server-list`, { intervalSeconds: 60 }).expect(200);

    expect(body.nextAt).toBe(until);
  });

  it('leaves a task that the plugin has learned off, where all others are', async () => {
    await host.patch(path, { enabled: false }).expect(200);
    await database.pool.query(`delete from schedule where connection_id = $1 and task = 'server-list'`, [id]);

    await host.app.get(ScheduleStore, { strict: false }).addDefaults(new Date());

    expect(await of('server-list')).toMatchObject({ cron: '*/5 * * * *', enabled: false, nextAt: null });
  });

  it('notes who changed what', async () => {
    await host.patch(path, { enabled: false }).expect(200);
    await host.patch(`${path}/server-list`, { enabled: true }).expect(200);

    const { body } = await host.get('/api/v1/audit?limit=2').expect(200);
    expect(body.items).toMatchObject([
      { action: 'schedule.update', target: id, detail: { task: 'server-list', enabled: true } },
      { action: 'schedule.update', target: id, detail: { enabled: false } },
    ]);
  });

  it.each([
    [{ cron: 'every day' }, 'cron', 'five fields'],
    [{ cron: '61 * * * *' }, 'cron', 'cannot be read'],
    [{ cron: '*/10 * * * * *' }, 'cron', '5 fields'],
    [{ cron: '@hourly' }, 'cron', '5 fields'],
    [{ cron: '0 0 30 2 *' }, 'cron', 'cannot be read'],
    [{ cron: null }, 'cron', 'must be a cron expression'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'must be a time zone'],
    [{ intervalSeconds: 29 }, 'intervalSeconds', '30'],
    [{ intervalSeconds: 60, cron: '0 * * * *' }, 'intervalSeconds', 'not both'],
    [{ enabled: 'yes' }, 'enabled', 'boolean'],
    [{ deep: 1 }, 'deep', 'boolean'],
    [{ every: 'day' }, 'every', ''],
  ])('refuses %j, and names the field', async (body, field, why) => {
    for (const target of [path, `${path}/server-list`]) {
      const answer = await host.patch(target, body).expect(400);
      expect(answer.body.errors[0]).toMatchObject({ field, message: expect.stringContaining(why) });
    }
    const answer = await host.put(`${path}/server-list`, body).expect(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('knows no task and no connection that is not there', async () => {
    await host.patch(`${path}/servers`, { enabled: true }).expect(404);
    await host.put(`${path}/servers`, { intervalSeconds: 60 }).expect(404);
    await host.get(`/api/v1/connections/${UNKNOWN}/schedules`).expect(404);
    await host.patch(`/api/v1/connections/nonsense/schedules`, { enabled: true }).expect(404);
    await host.delete(`/api/v1/connections/${id}`).expect(204);
    await host.patch(path, { enabled: true }).expect(409);
  });
});
