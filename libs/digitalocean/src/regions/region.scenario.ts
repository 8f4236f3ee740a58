import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const newYork = {
  name: 'New York 3',
  slug: 'nyc3',
  features: ['private_networking', 'backups', 'ipv6', 'metadata', 'install_agent', 'storage', 'image_transfer'],
  available: true,
  sizes: ['s-1vcpu-1gb', 's-2vcpu-4gb'],
};

export const regionScenario: KindScenario = {
  kind: 'digitalocean.region',
  path: '/v2/regions',
  page: pagesOf('regions'),
  samples: [newYork, { ...newYork, name: 'San Francisco 1', slug: 'sfo1', available: false, sizes: [] }],
  copy: (sample, n) => ({ ...sample, slug: `reg${n}`, name: `Region ${n}` }),
  id: (row) => String(row['slug']),
  unreadable: { ...newYork, slug: null },
  lacks: ['status', 'createdAt', 'tags', 'relations'],
  many: 500,
};
