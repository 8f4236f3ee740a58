import { defineEntity } from '../catalogue/entity.js';
import {
  address,
  bytes,
  cidr,
  flag,
  gigabytes,
  idsOf,
  listOf,
  moment,
  money,
  records,
  setOf,
  text,
} from '../catalogue/fields.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { sqlFieldColumns } from './sql-columns.js';
import { sqlViews } from './sql-views.js';

const types = (fields: Parameters<typeof sqlFieldColumns>[0]) =>
  Object.fromEntries(sqlFieldColumns(fields).map(({ name, type }) => [name, type]));

describe('sqlFieldColumns', () => {
  it('gives each field a column of its type, and money one for its currency', () => {
    const columns = types({
      engine: text({ label: 'Engine' }),
      diskBytes: bytes({ label: 'Disk' }),
      memoryGb: gigabytes({ label: 'Memory' }),
      locked: flag({ label: 'Locked' }),
      expiresAt: moment({ label: 'Expires' }),
      address: address({ label: 'Address' }),
      monthlyCost: money({ label: 'Cost' }),
      blocks: setOf(cidr({ label: 'Blocks' })),
      sizes: listOf(bytes({ label: 'Sizes' })),
      serverIds: idsOf('server', { label: 'Servers' }),
      rules: records({ port: text({ label: 'Port' }) }, { label: 'Rules' }),
    });

    expect(columns).toEqual({
      engine: 'text',
      disk_bytes: 'bigint',
      memory_gb: 'numeric',
      locked: 'boolean',
      expires_at: 'timestamptz',
      address: 'inet',
      monthly_cost: 'numeric',
      monthly_cost_currency: 'text',
      blocks: 'inet[]',
      sizes: 'bigint[]',
      server_ids: 'text[]',
      rules: 'jsonb',
    });
  });

  it('gives no two fields the same column, and none that of every view', () => {
    const label = { label: 'Any' };

    const names = Object.keys(
      types({
        provider: text(label),
        attributeProvider: text(label),
        cost: money(label),
        costCurrency: text(label),
        homeURL: text(label),
        homeUrl: text(label),
      }),
    );

    expect(names).toEqual([
      'attribute_provider',
      expect.stringMatching(/^attribute_provider_[0-9a-f]{8}$/),
      'cost',
      'cost_currency',
      expect.stringMatching(/^cost_currency_[0-9a-f]{8}$/),
      'home_url',
      expect.stringMatching(/^home_url_[0-9a-f]{8}$/),
    ]);
  });

  it('comments on a column with its label and unit, its help, and what its values mean', () => {
    const [column] = sqlFieldColumns({
      memory: gigabytes({ label: 'Memory', about: 'As the provider counts it.', words: { '0': 'Shared' } }),
    });

    expect(column?.comment).toBe('Memory (GB). As the provider counts it. 0: Shared.');
  });
});

describe('sqlViews', () => {
  const label = { label: 'Any' };
  const queue = (field: string) =>
    defineEntity({
      id: 'queue',
      title: { one: 'Queue', many: 'Queues' },
      category: 'apps',
      icon: 'list',
      fields: { [field]: text(label) },
    });
  const plugin = (id: string, field: string, kinds = [`${id}.queue`]): PluginManifest => ({
    id,
    title: id.toUpperCase(),
    contract: '*',
    setup: { title: 'Token', steps: [] },
    endpoints: [],
    limits: [],
    concurrency: 1,
    entities: [queue(field)],
    resources: kinds.map((kind) => ({
      task: `${kind}-list`,
      access: 'any',
      kind,
      title: 'Queues',
      entity: 'queue',
      scopes: [],
    })),
  });

  it('has one view of everything, one for each entity that has kinds, and one for each kind', () => {
    const views = sqlViews([plugin('acme', 'depth')]);

    expect(views.map(({ name, of }) => [name, of?.value])).toEqual([
      ['resource', undefined],
      ['queue', 'queue'],
      ['acme_queue', 'acme.queue'],
    ]);
  });

  it('takes the fields of a kind from its own plugin, where two plugins bring an entity of the same id', () => {
    const views = sqlViews([plugin('acme', 'depth'), plugin('other', 'size')]);

    const columns = Object.fromEntries(views.map(({ name, columns: [first] }) => [name, first?.name]));
    expect(columns).toEqual({ resource: undefined, queue: 'depth', acme_queue: 'depth', other_queue: 'size' });
  });

  it('changes no name when a plugin is added at the end, and leaves the names of the whole to the host', () => {
    const first = plugin('acme', 'depth', ['acme.load-balancer']);
    const second = plugin('acme-load', 'depth', ['acme-load.balancer', 'sync', 'queue']);

    const [alone, both] = [sqlViews([first]), sqlViews([first, second])].map((views) => views.map(({ name }) => name));

    expect(both).toEqual([
      ...(alone ?? []),
      expect.stringMatching(/^acme_load_balancer_[0-9a-f]{8}$/),
      expect.stringMatching(/^sync_[0-9a-f]{8}$/),
      expect.stringMatching(/^queue_[0-9a-f]{8}$/),
    ]);
  });
});
