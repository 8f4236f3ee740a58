import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const active = {
  id: '70e1b58d-cdec-4e95-b3ee-2d4d95feff51',
  name: 'prod-nat-gateway',
  type: 'PUBLIC',
  state: 'ACTIVE',
  region: 'nyc3',
  size: 1,
  vpcs: [{ vpc_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000', gateway_ip: '10.128.192.2' }],
  egresses: { public_gateways: [{ ipv4: '203.0.113.50' }] },
  udp_timeout_seconds: 30,
  icmp_timeout_seconds: 30,
  tcp_timeout_seconds: 300,
  created_at: '2026-01-12T18:43:14Z',
  updated_at: '2026-01-12T19:00:04Z',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
};

const beginning = { ...active, id: numberedUuid(1), name: 'new-nat-gateway', state: 'NEW', vpcs: null, egresses: null };

export const natGatewayScenario: KindScenario = {
  kind: 'digitalocean.nat-gateway',
  path: '/v2/vpc_nat_gateways',
  page: pagesOf('vpc_nat_gateways'),
  samples: [active, beginning],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `nat-gateway-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...active, id: '' },
  read: { path: '/v2/vpc_nat_gateways/{id}', answer: (row) => ({ vpc_nat_gateway: row }) },
  lacks: ['tags'],
};
