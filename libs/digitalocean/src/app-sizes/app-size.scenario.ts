import type { KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const small = {
  name: 'Shared 1VCPU 0.5GB',
  slug: 'apps-s-1vcpu-0.5gb',
  cpu_type: 'SHARED',
  cpus: '1',
  memory_bytes: '536870912',
  usd_per_month: '5.00',
  usd_per_second: '0.000002066799',
  tier_slug: 'basic',
  single_instance_only: true,
  bandwidth_allowance_gib: '50',
};

export const appSizeScenario: KindScenario = {
  kind: 'digitalocean.app-size',
  path: '/v2/apps/tiers/instance_sizes',
  page: wholePages('instance_sizes'),
  samples: [
    small,
    {
      ...small,
      ...{ name: 'Shared 1VCPU 1GB', slug: 'apps-s-1vcpu-1gb', memory_bytes: '1073741824', usd_per_month: '12.00' },
    },
  ],
  copy: (sample, n) => ({ ...sample, slug: `apps-d-${n}vcpu`, name: `Dedicated ${n}` }),
  id: (row) => String(row['slug']),
  unreadable: { ...small, slug: null },
  lacks: [
    ...['region', 'status', 'createdAt', 'tags', 'relations'],
    ...['diskGb', 'gpuCount', 'gpuModel', 'hourlyPrice', 'regions'].map((name) => `attributes.${name}`),
  ],
  many: 500,
};
