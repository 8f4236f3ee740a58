import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const daily = {
  id: '1b2c3d4e-5f6a-4b8c-9d0e-1f2a3b4c5d6e',
  name: 'daily-backup',
  size_gib: 1024,
  region: 'atl1',
  status: 'ACTIVE',
  created_at: '2026-11-14T16:29:21Z',
  share_id: '0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d',
};

export const nfsSnapshotScenario: KindScenario = {
  kind: 'digitalocean.nfs-snapshot',
  path: '/v2/nfs/snapshots',
  parts: [{ id: 'snapshots' }, ...['atl1', 'nyc2'].map((region) => ({ id: region, query: { region } }))],
  page: wholePages('snapshots'),
  samples: [daily],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `snapshot-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...daily, share_id: null },
  read: { path: '/v2/nfs/snapshots/{id}', answer: (row) => ({ snapshot: row }) },
  lacks: ['tags', 'attributes.minDiskGb'],
};
