import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const gpu = {
  id: numberedUuid(585),
  name: 'mi300x1-ghfpsf',
  slug: 'gpu-mi300x1-192gb',
  role: 'prefill_and_decode',
  status: 'active',
  created_at: '2026-01-20T10:05:00Z',
};

export const acceleratorScenario: KindScenario = {
  kind: 'digitalocean.accelerator',
  path: '/v2/dedicated-inferences/{part}/accelerators',
  page: pagesOf('accelerators'),
  samples: [gpu, { ...gpu, id: numberedUuid(586), name: '', status: 'provisioning' }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1_000_000 + n), name: `gpu-${n}` }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...gpu, id: null },
  read: { path: '/v2/dedicated-inferences/{part}/accelerators/{id}', answer: (row) => row },
  joined: ['/v2/dedicated-inferences/sizes'],
  lacks: ['tags'],
  many: 300,
};

/** The list of prices that it refers to. */
export const acceleratorSizes = {
  path: '/v2/dedicated-inferences/sizes',
  body: {
    enabled_regions: ['nyc2', 'atl1'],
    sizes: ['nyc2', 'atl1'].map((region) => ({
      ...{ gpu_slug: 'gpu-mi300x1-192gb', price_per_hour: '2', region, currency: 'USD' },
    })),
  },
};
