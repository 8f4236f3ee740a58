import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const attached = {
  id: 99,
  name: 'data-1',
  status: 'available',
  created: '2026-01-30T23:50:11+00:00',
  labels: { env: 'production' },
  location: { id: 1, name: 'fsn1' },
  size: 42,
  format: 'xfs',
  server: 42,
  linux_device: '/dev/disk/by-id/scsi-0HC_Volume_99',
  protection: { delete: false },
};

export const volumeScenario: KindScenario = {
  kind: 'hetzner.volume',
  path: '/v1/volumes',
  page: pagesOf('volumes'),
  samples: [attached, { ...attached, id: 100, name: 'spare', format: null, server: null, labels: {} }],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `volume-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...attached, size: null },
  read: { path: '/v1/volumes/{id}', answer: (volume) => ({ volume }) },
  lacks: ['attributes.description', 'attributes.filesystemLabel'],
  many: 2_000,
};
