import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const registry = {
  name: 'example',
  created_at: '2026-01-21T16:02:37Z',
  region: 'fra1',
  storage_usage_bytes: 29393920,
  storage_usage_bytes_updated_at: '2026-02-04T21:39:49.530562231Z',
  subscription: {
    tier: { name: 'Basic', slug: 'basic', included_repositories: 5, monthly_price_in_cents: 500 },
    created_at: '2026-01-23T21:19:12Z',
    updated_at: '2026-02-05T15:53:24Z',
  },
};

export const registryScenario: KindScenario = {
  kind: 'digitalocean.registry',
  path: '/v2/registries',
  page: wholePages('registries'),
  samples: [registry, { ...registry, name: 'second', region: 'nyc3', subscription: null }],
  copy: (sample, n) => ({ ...sample, name: `registry-${n}` }),
  id: (row) => String(row['name']),
  unreadable: { ...registry, name: null },
  read: { path: '/v2/registries/{id}', answer: (row) => ({ registry: row }) },
  lacks: ['status', 'tags', 'relations'],
  many: 300,
};
