import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const attached = {
  id: '506f78a4-e098-11e5-ad9f-000f53306ae1',
  name: 'data-1',
  description: 'Block store for examples',
  size_gigabytes: 100,
  created_at: '2026-03-02T17:00:49Z',
  filesystem_type: 'ext4',
  filesystem_label: 'example',
  region: { slug: 'nyc3', name: 'New York 3', available: true, sizes: [] },
  droplet_ids: [3164494],
  tags: ['env:production'],
};

export const volumeScenario: KindScenario = {
  kind: 'digitalocean.volume',
  path: '/v2/volumes',
  page: pagesOf('volumes'),
  samples: [
    attached,
    { ...attached, id: numberedUuid(1), name: 'spare', description: '', droplet_ids: [], tags: null },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `volume-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...attached, size_gigabytes: null },
  read: { path: '/v2/volumes/{id}', answer: (volume) => ({ volume }) },
};
