import { AMPLE_LIMITS, type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import { createHostDatabase } from './host-database.js';
import type { TestDatabase } from './test-database.js';
import { until } from './until.js';

const CATALOGUES = [
  '/v2/apps/tiers/instance_sizes',
  '/v2/databases/options',
  '/v2/kubernetes/options',
  '/v2/regions',
  '/v2/sizes',
];

const TASKS = [
  ...['app-list', 'database-list', 'container-orchestration-list'],
  ...['app-size-list', 'database-version-list', 'kubernetes-version-list', 'region-list', 'size-list'],
];

describe('catalogues of a provider', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let path: string;

  beforeAll(async () => {
    const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
    emulator = await startDigitalOceanEmulator({ droplets: 30, kinds, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    const credentials = { token: emulator.token };
    const body = { name: 'c', provider: 'digitalocean', credentials, schedule: { cron: '0 3 1 1 *' } };
    path = `/api/v1/connections/${(await host.post('/api/v1/connections', body).expect(201)).body.id}`;
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  /** Syncs, and tells which catalogues were requested. */
  const sync = async (tasks: readonly string[]): Promise<readonly string[]> => {
    emulator.forgetRequests();
    const { id } = (await host.post(`${path}/syncs`, { tasks }).expect(202)).body;
    const run = await until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`);
      return body.endedAt === null ? undefined : body;
    });
    expect(run.tasks.filter(({ complete }: { complete: boolean }) => !complete)).toEqual([]);
    return emulator.requests
      .map((request) => request.path)
      .filter((each) => CATALOGUES.includes(each))
      .sort();
  };
  const list = async (query: string) => (await host.get(`/api/v1/resources?${query}`).expect(200)).body.items;

  it('are requested once a day at most, and what refers to them uses what is known', async () => {
    expect(await sync(TASKS)).toEqual(CATALOGUES);
    const apps = await list('kind=digitalocean.app');
    expect(await sync(TASKS)).toEqual([]);
    expect(await sync(['app-list'])).toEqual([]);

    expect(await list('kind=digitalocean.app')).toEqual(apps);
    expect(apps).toContainEqual(
      expect.objectContaining({ attributes: expect.objectContaining({ monthlyCost: expect.anything() }) }),
    );
    expect(await list('kind=digitalocean.kubernetes-cluster&limit=1')).toMatchObject([
      { attributes: { versionOffered: expect.any(Boolean) } },
    ]);

    await database.pool.query(`update listed_part set listed_at = now() - interval '24 hours'`);

    expect(await sync(TASKS)).toEqual(CATALOGUES);
  });

  it('are in lists of their own, and not among what the account has', async () => {
    const isReference = ({ key }: { key: { kind: string } }) => /size|region|version/.test(key.kind);

    expect((await list('kind=digitalocean.size')).length).toBeGreaterThan(1);
    expect((await list('limit=200')).filter(isReference)).toEqual([]);
  });
});
