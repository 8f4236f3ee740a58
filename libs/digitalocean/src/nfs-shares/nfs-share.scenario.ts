import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const VPC = '760e09ef-dc84-11e8-981e-3cfdfeaae000';

const share = {
  id: '0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d',
  name: 'sammy-share-drive',
  size_gib: 1024,
  region: 'atl1',
  status: 'ACTIVE',
  created_at: '2026-02-03T10:04:05Z',
  vpc_ids: [VPC],
  performance_tier: 'PERFORMANCE_TIER_HIGH',
  mount_path: '/123456/sammy-share-drive',
  host: '10.128.32.2',
  access_points: [],
};

export const nfsShareScenario: KindScenario = {
  kind: 'digitalocean.nfs-share',
  path: '/v2/nfs',
  parts: [{ id: 'shares' }, ...['atl1', 'nyc2'].map((region) => ({ id: region, query: { region } }))],
  page: wholePages('shares'),
  samples: [
    share,
    { ...share, id: numberedUuid(1), name: 'detached', status: 'INACTIVE', vpc_ids: [], access_points: [] },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `share-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...share, id: null },
  read: { path: '/v2/nfs/{id}', answer: (row) => ({ share: row }) },
  lacks: ['tags'],
};
