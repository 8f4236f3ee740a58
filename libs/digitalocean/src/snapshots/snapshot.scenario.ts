import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const ofDroplet = {
  id: '6372321',
  name: 'web-1-before-upgrade',
  created_at: '2026-03-05T12:00:00Z',
  regions: ['nyc3'],
  resource_id: '3164494',
  resource_type: 'droplet',
  min_disk_size: 25,
  size_gigabytes: 2.34,
  tags: ['env:production'],
};

const ofVolume = { ...ofDroplet, id: numberedUuid(1), resource_id: numberedUuid(2), resource_type: 'volume', tags: [] };

export const snapshotScenario: KindScenario = {
  kind: 'digitalocean.snapshot',
  path: '/v2/snapshots',
  page: pagesOf('snapshots'),
  samples: [ofDroplet, { ...ofVolume, regions: ['nyc3', 'ams3'] }],
  copy: (sample, n) => ({ ...sample, id: String(7_000_000 + n), name: `snapshot-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...ofDroplet, resource_type: 'share' },
  read: { path: '/v2/snapshots/{id}', answer: (snapshot) => ({ snapshot }) },
  lacks: ['status'],
};
