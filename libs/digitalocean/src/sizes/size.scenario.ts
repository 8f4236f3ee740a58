import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const basic = {
  slug: 's-1vcpu-1gb',
  memory: 1024,
  vcpus: 1,
  disk: 25,
  transfer: 1,
  price_monthly: 6,
  price_hourly: 0.00893,
  regions: ['ams3', 'fra1', 'nyc1', 'nyc3'],
  available: true,
  description: 'Basic',
  disk_info: [{ type: 'local', size: { amount: 25, unit: 'gib' } }],
};

const gpu = {
  ...basic,
  ...{ slug: 'gpu-h100x1-80gb', memory: 245760, vcpus: 20, disk: 720, transfer: 15 },
  ...{ price_monthly: 2522.16, price_hourly: 3.39, regions: ['tor1'], description: 'H100 GPU - 1X' },
  gpu_info: { count: 1, model: 'nvidia_h100', vram: { amount: 80, unit: 'gib' } },
};

export const sizeScenario: KindScenario = {
  kind: 'digitalocean.size',
  path: '/v2/sizes',
  page: pagesOf('sizes'),
  samples: [basic, gpu],
  copy: (sample, n) => ({ ...sample, slug: `s-${n}vcpu` }),
  id: (row) => String(row['slug']),
  unreadable: { ...basic, slug: null },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
  many: 500,
};
