import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const active = {
  id: '6b5c619c-359c-44ca-87e2-47e98170c01d',
  name: 'prod-default-peering',
  vpc_ids: ['760e09ef-dc84-11e8-981e-3cfdfeaae000', 'c33931f2-a26a-4e61-b85c-4e95a2ec431b'],
  created_at: '2026-01-14T20:44:32Z',
  status: 'ACTIVE',
};

export const vpcPeeringScenario: KindScenario = {
  kind: 'digitalocean.vpc-peering',
  path: '/v2/vpc_peerings',
  page: pagesOf('vpc_peerings'),
  samples: [active, { ...active, id: numberedUuid(1), name: 'new-peering', status: 'PROVISIONING' }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `peering-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...active, id: null },
  read: { path: '/v2/vpc_peerings/{id}', answer: (row) => ({ vpc_peering: row }) },
  lacks: ['region', 'tags'],
};
