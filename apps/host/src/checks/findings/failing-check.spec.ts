import type { Check, ProviderPlugin } from '@maestro/core';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';

const BASE: Omit<Check, 'id' | 'title'> = {
  why: 'It is.',
  severity: 'medium',
  category: 'untidy',
  of: ['digitalocean.droplet'],
  remedy: { text: 'Rename it.' },
  query: 'name exists',
};

const SOUND: Check = { ...BASE, id: 'digitalocean.sound', title: 'Droplet has a name' };

const THROWING: Check = {
  ...BASE,
  id: 'digitalocean.throwing',
  title: 'Droplet is odd',
  test: () => {
    throw new Error('no such size.');
  },
};

describe('a check of a plugin that throws', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    const loaded = (await PluginRegistry.load(BUNDLED_PLUGINS)).plugins().map((plugin): ProviderPlugin => ({
      ...plugin,
      checks: plugin.manifest.id === 'digitalocean' ? [THROWING, SOUND] : [],
    }));
    host = await startHostApp(database, { addresses: { digitalocean: api.url }, loaded });
  });

  afterAll(async () => {
    await host.close();
    await api.close();
    await database.drop();
  });

  it('is unknown, is reported with its connection, and stops neither the sync nor other checks', async () => {
    const connection = { name: 'production', provider: 'digitalocean', credentials: { token: api.token } };
    const { body } = await host.post('/api/v1/connections', { ...connection, schedule: { enabled: false } });
    const sync = await host.post(`/api/v1/connections/${body.id}/syncs`, { tasks: ['server-list'] }).expect(202);
    await until(async () => {
      const { rows } = await database.pool.query('select from check_state');
      return rows.length > 0 ? true : undefined;
    });
    const [ended, checks, attention, findings] = await Promise.all(
      [`/syncs/${sync.body.id}`, '/checks', '/attention', '/findings?check=digitalocean.sound'].map(
        async (path) => (await host.get(`/api/v1${path}`).expect(200)).body,
      ),
    );

    const unknownOf = (id: string) => checks.items.find((item: { id: string }) => item.id === id).unknown;
    expect(ended.state).toBe('success');
    expect(unknownOf(THROWING.id)).toMatchObject([{ failed: true, reason: expect.stringContaining('no such size') }]);
    expect(unknownOf(SOUND.id)).toEqual([]);
    expect(findings.items).toHaveLength(5);
    expect(attention.failedChecks).toEqual([
      {
        ...{ check: THROWING.id, title: THROWING.title, connectionId: body.id, connectionName: 'production' },
        reason: expect.stringContaining('no such size'),
      },
    ]);
  });
});
