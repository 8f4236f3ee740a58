import { setTimeout } from 'node:timers/promises';
import { type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';

const TASKS = ['server-list'];

describe('a provider whose lists lack what was there', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  const start = async (droplets: number, goneApproval?: object): Promise<void> => {
    emulator = await startDigitalOceanEmulator({ droplets, limits: { hourly: 5000 } });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    const credentials = { token: emulator.token };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: { enabled: false }, goneApproval };
    connectionId = (await host.post('/api/v1/connections', body).expect(201)).body.id;
    await sync();
  };

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const sync = async () => {
    const { id } = (await host.post(`/api/v1/connections/${connectionId}/syncs`, { tasks: TASKS }).expect(202)).body;
    for (;;) {
      const { body } = await host.get(`/api/v1/syncs/${id}`).expect(200);
      if (body.endedAt) return body;
      await setTimeout(50);
    }
  };
  /** Hides droplets from the lists and their totals. */
  const unlist = (many: number): string[] =>
    Array.from({ length: many }, () => {
      const id = String(emulator.account.droplets.at(0)?.['id']);
      emulator.account.droplets.remove(id);
      return id;
    });
  /** Lets reads by id still find these droplets. */
  const stillThere = (path = /^\/v2\/droplets\/\d+$/) =>
    emulator.faults.add({ path, answer: { body: () => ({ droplet: {} }) } });
  const gone = async () =>
    (await database.pool.query('select count(*)::int as count from resource where gone_at is not null')).rows[0].count;

  it('confirms nothing if it contains half of them, twice, with matching totals', async () => {
    await start(907);
    unlist(453);
    stillThere();

    const runs = [await sync(), await sync()];

    expect(await gone()).toBe(0);
    for (const { state, tasks } of runs) {
      expect([state, tasks[0]]).toMatchObject(['partial', { state: 'warning', complete: false, gone: 0, awaiting: 0 }]);
      expect(tasks[0].message).toContain('it leaves out 453 resources');
    }
    const { items } = (await host.get('/api/v1/attention').expect(200)).body;
    expect(items).toMatchObject([{ task: 'server-list', message: expect.stringContaining('still exist') }]);
  });

  it.each([20, 21, 122])(
    'confirms nothing if %i are missing that are found by id',
    async (many) => {
      await start(400);
      unlist(many);
      stillThere();

      const { tasks } = await sync();

      expect(await gone()).toBe(0);
      expect(tasks[0]).toMatchObject({ complete: false, gone: 0 });
    },
    60_000,
  );

  it('needs approval for the rest if one of few is found by id', async () => {
    await start(100);
    const [one = ''] = unlist(15);
    stillThere(new RegExp(`^/v2/droplets/${one}$`));

    const { id, state, tasks } = await sync();
    const before = await gone();
    await host.post(`/api/v1/syncs/${id}/confirm`).expect(200);

    expect([state, tasks[0]]).toMatchObject(['awaiting-confirmation', { complete: false, gone: 0, awaiting: 14 }]);
    expect([before, await gone()]).toEqual([0, 14]);
  });

  it('needs no approval if each of many is certainly gone', async () => {
    await start(100);
    unlist(60);

    const { state, tasks } = await sync();

    expect([state, tasks[0]]).toMatchObject(['success', { complete: true, gone: 60, awaiting: 0 }]);
  });

  it('asks a person, however often halves of it go, and marks them once that is approved', async () => {
    await start(907);
    const states: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      unlist(Math.floor(emulator.account.droplets.count / 2));
      states.push((await sync()).state);
    }
    const before = await gone();
    const [{ runId, awaiting }] = (await host.get('/api/v1/attention').expect(200)).body.items;
    await host.post(`/api/v1/syncs/${runId}/confirm`).expect(200);
    const after = await sync();

    expect(states).toEqual(['awaiting-confirmation', 'awaiting-confirmation', 'awaiting-confirmation']);
    expect(before).toBe(0);
    expect(await gone()).toBe(awaiting);
    expect(after).toMatchObject({ state: 'success', tasks: [{ gone: 0 }] });
  });

  it('asks by the limits that the connection has, and for a kind by its own', async () => {
    await start(500, { share: 1 });
    unlist(200);
    const first = await sync();
    const goneApproval = { share: 1, kinds: [{ kind: 'digitalocean.droplet', share: 0.5, count: 0 }] };
    const { body } = await host.patch(`/api/v1/connections/${connectionId}`, { goneApproval }).expect(200);
    unlist(160);
    const second = await sync();

    expect(first).toMatchObject({ state: 'success', tasks: [{ gone: 200 }] });
    expect(body.goneApproval).toEqual({ count: 10, ...goneApproval });
    expect(second).toMatchObject({ state: 'awaiting-confirmation', tasks: [{ awaiting: 160 }] });
  });
});
