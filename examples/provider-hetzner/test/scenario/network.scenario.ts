import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const network = {
  id: 4711,
  name: 'internal',
  created: '2026-01-30T23:50:11+00:00',
  labels: { env: 'production' },
  ip_range: '10.0.0.0/16',
  subnets: [
    { type: 'cloud', ip_range: '10.0.1.0/24', network_zone: 'eu-central', gateway: '10.0.0.1', vswitch_id: null },
    { type: 'vswitch', ip_range: '10.0.3.0/24', network_zone: 'eu-central', gateway: '10.0.3.1', vswitch_id: 333 },
  ],
  routes: [{ destination: '10.100.1.0/24', gateway: '10.0.1.1' }],
  servers: [42],
  load_balancers: [5],
  protection: { delete: false },
  expose_routes_to_vswitch: false,
};

export const networkScenario: KindScenario = {
  kind: 'hetzner.network',
  path: '/v1/networks',
  page: pagesOf('networks'),
  samples: [network, { ...network, id: 4712, name: 'empty', subnets: [], routes: [], servers: [], labels: {} }],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `network-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...network, ip_range: null },
  read: { path: '/v1/networks/{id}', answer: (row) => ({ network: row }) },
  lacks: ['region', 'status', 'relations'],
  many: 2_000,
};
