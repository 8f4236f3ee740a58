import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const healthy = [{ listen_port: 443, status: 'healthy' }];

const web = {
  id: 5,
  name: 'web',
  created: '2026-01-30T23:50:00+00:00',
  labels: { env: 'production' },
  location: { id: 1, name: 'fsn1' },
  load_balancer_type: { id: 1, name: 'lb11', max_connections: 20000, max_services: 5 },
  public_net: { enabled: true, ipv4: { ip: '203.0.113.8', dns_ptr: 'lb' }, ipv6: { ip: '2001:db8::1', dns_ptr: null } },
  private_net: [{ network: 4711, ip: '10.0.1.3' }],
  algorithm: { type: 'round_robin' },
  services: [
    {
      protocol: 'https',
      listen_port: 443,
      destination_port: 80,
      proxyprotocol: false,
      http: { certificates: [897], redirect_http: true, sticky_sessions: false },
      health_check: { protocol: 'http', port: 80, interval: 15, timeout: 10, retries: 3 },
    },
    { protocol: 'tcp', listen_port: 5432, destination_port: 5432, proxyprotocol: true },
  ],
  targets: [
    { type: 'server', server: { id: 42 }, health_status: healthy, use_private_ip: true },
    {
      type: 'label_selector',
      label_selector: { selector: 'env=production' },
      targets: [{ type: 'server', server: { id: 43 }, health_status: healthy, use_private_ip: true }],
    },
    { type: 'ip', ip: { ip: '198.51.100.1' }, health_status: healthy },
  ],
  protection: { delete: false },
  ingoing_traffic: 123456,
  outgoing_traffic: null,
  included_traffic: 21990232555520,
};

const internal = {
  ...web,
  id: 6,
  name: 'internal',
  labels: {},
  public_net: { enabled: false, ipv4: { ip: null, dns_ptr: null }, ipv6: { ip: null, dns_ptr: null } },
  private_net: [],
  services: [],
  targets: [],
};

export const loadBalancerScenario: KindScenario = {
  kind: 'hetzner.load-balancer',
  path: '/v1/load_balancers',
  page: pagesOf('load_balancers'),
  samples: [web, internal],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `load-balancer-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...web, services: null },
  read: { path: '/v1/load_balancers/{id}', answer: (row) => ({ load_balancer: row }) },
  lacks: ['status', 'attributes.type', 'attributes.sizeUnits', 'attributes.forwardingRules.tlsPassthrough'],
  many: 2_000,
};
