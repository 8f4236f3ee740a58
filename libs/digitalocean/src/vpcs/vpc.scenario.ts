import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

// The VPCs of the droplets, the load balancers and the clusters.
const production = {
  id: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  urn: 'do:vpc:760e09ef-dc84-11e8-981e-3cfdfeaae000',
  name: 'env.prod-vpc',
  description: 'VPC for production environment',
  region: 'nyc3',
  ip_range: '10.128.192.0/20',
  default: false,
  created_at: '2026-01-13T19:20:47.442049222Z',
};

const standard = {
  ...production,
  id: 'c33931f2-a26a-4e61-b85c-4e95a2ec431b',
  urn: 'do:vpc:c33931f2-a26a-4e61-b85c-4e95a2ec431b',
  name: 'default-nyc3',
  description: '',
  ip_range: '10.100.0.0/20',
  default: true,
};

export const vpcScenario: KindScenario = {
  kind: 'digitalocean.vpc',
  path: '/v2/vpcs',
  page: pagesOf('vpcs'),
  samples: [production, standard],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(n), urn: `do:vpc:${numberedUuid(n)}`, name: `vpc-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...production, id: null },
  read: { path: '/v2/vpcs/{id}', answer: (vpc) => ({ vpc }) },
  lacks: ['status', 'tags', 'relations'],
};
