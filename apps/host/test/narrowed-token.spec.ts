import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

describe('a token that loses a scope which only adds fields', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let path: string;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 30, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url } });
    const body = {
      name: 'c',
      provider: 'digitalocean',
      credentials: { token: emulator.token },
      schedule: { cron: '0 3 1 1 *' },
    };
    path = `/api/v1/connections/${(await host.post('/api/v1/connections', body).expect(201)).body.id}`;
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const sync = async () => {
    const { id } = (await host.post(`${path}/syncs`, { tasks: ['server-list'] }).expect(202)).body;
    return until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`);
      return body.endedAt === null ? undefined : body;
    });
  };
  const list = async (query = '') => (await host.get(`/api/v1/resources?limit=200${query}`).expect(200)).body.items;
  const versions = async () =>
    Number((await database.pool.query('select count(*) from resource_version')).rows[0].count);

  it('loses nothing that is known, and gains no version by losing or regaining it', async () => {
    await sync();
    const before = await list();
    const written = await versions();
    const tag = before.flatMap(({ tags }: { tags: string[] }) => tags)[0];

    emulator.tokens.add(['droplet:read', 'image:read', 'block_storage:read', 'vpc:read'], emulator.token);
    const narrow = await sync();
    const meanwhile = await list();
    const found = await list(`&tag=${tag}`);
    await sync();
    emulator.tokens.add('all', emulator.token);
    await sync();

    const unknown = [{ field: 'tags', scope: 'tag:read', lastKnown: true }];
    expect(narrow).toMatchObject({
      state: 'success',
      tasks: [{ changed: 0, message: expect.stringContaining('tag:read') }],
    });
    expect(meanwhile).toMatchObject(before.map((resource: object) => ({ ...resource, unknown })));
    expect(found.length).toBeGreaterThan(0);
    expect(await list()).toEqual(before);
    expect(await versions()).toBe(written);
  });
});
