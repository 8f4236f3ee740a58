import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const snapshot = {
  id: 4711,
  type: 'snapshot',
  status: 'available',
  name: null,
  description: 'web-1 before the upgrade',
  image_size: 2.3,
  disk_size: 40,
  created: '2026-02-01T10:00:00+00:00',
  created_from: { id: 42, name: 'web-1' },
  bound_to: null,
  os_flavor: 'debian',
  os_version: '13',
  architecture: 'x86',
  rapid_deploy: false,
  protection: { delete: false },
  deprecated: null,
  deleted: null,
  labels: { env: 'production' },
};

const backup = { ...snapshot, id: 4712, type: 'backup', status: 'creating', image_size: null, bound_to: 42 };

export const imageScenario: KindScenario = {
  kind: 'hetzner.image',
  path: '/v1/images',
  parts: [
    { id: 'snapshot', query: { type: 'snapshot' } },
    { id: 'backup', query: { type: 'backup' } },
  ],
  page: pagesOf('images'),
  samples: [snapshot, backup, { ...backup, id: 4713, created_from: null, description: '' }],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, description: `image ${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...snapshot, id: null },
  read: { path: '/v1/images/{id}', answer: (image) => ({ image }) },
  lacks: ['region', 'attributes.slug', 'attributes.regions', 'attributes.errorMessage'],
  many: 2_000,
};
