import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const NYC3 = {
  slug: 'nyc3',
  name: 'New York 3',
  features: ['backups', 'ipv6'],
  available: true,
  sizes: ['s-1vcpu-1gb'],
};

const web = {
  id: 3164494,
  name: 'web-1',
  memory: 8192,
  vcpus: 4,
  disk: 160,
  locked: false,
  status: 'active',
  kernel: null,
  created_at: '2026-02-03T10:04:05Z',
  features: ['backups', 'ipv6', 'monitoring'],
  backup_ids: [],
  next_backup_window: null,
  snapshot_ids: [],
  image: {
    id: 129211873,
    distribution: 'Ubuntu',
    name: '24.04 (LTS) x64',
    slug: 'ubuntu-24-04-x64',
    regions: ['nyc3'],
  },
  volume_ids: ['506f78a4-e098-11e5-ad9f-000f53306ae1'],
  size: { slug: 's-4vcpu-8gb', price_monthly: 48, price_hourly: 0.07143, available: true, regions: ['nyc3'] },
  size_slug: 's-4vcpu-8gb',
  networks: {
    v4: [
      { ip_address: '10.128.192.124', netmask: '255.255.0.0', gateway: 'nil', type: 'private' },
      { ip_address: '203.0.113.7', netmask: '255.255.255.0', gateway: '203.0.113.1', type: 'public' },
    ],
    v6: [{ ip_address: '2001:db8::7', netmask: 64, gateway: '2001:db8::1', type: 'public' }],
  },
  region: NYC3,
  tags: ['web', 'env:production'],
  vpc_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
};

/** The row for a token without the additional scopes. */
const narrow = { id: 3164495, name: 'db-1', status: 'off', created_at: '2026-02-03T10:04:06Z', vcpus: 1, networks: {} };

const gpu = {
  ...web,
  id: 3164496,
  name: 'train-1',
  gpu_info: { count: 8, model: 'nvidia_h100', vram: { amount: 640 } },
};

export const dropletScenario: KindScenario = {
  kind: 'digitalocean.droplet',
  path: '/v2/droplets',
  parts: [{ id: 'droplets' }, { id: 'gpus', query: { type: 'gpus' } }],
  page: pagesOf('droplets'),
  samples: [web, narrow, gpu],
  copy: (sample, n) => ({ ...sample, id: 400_000_000 + n, name: `droplet-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...narrow, id: null },
  read: { path: '/v2/droplets/{id}', answer: (droplet) => ({ droplet }) },
  joined: ['/v2/droplets/backups/policies', '/v2/reports/droplet_neighbors_ids'],
};
