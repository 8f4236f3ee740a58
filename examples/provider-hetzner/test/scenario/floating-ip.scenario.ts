import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const ipv4 = {
  id: 478,
  name: 'web',
  description: 'moves between the web servers',
  created: '2026-01-30T23:50:00+00:00',
  labels: { env: 'production' },
  home_location: { id: 1, name: 'fsn1' },
  ip: '203.0.113.9',
  type: 'ipv4',
  dns_ptr: [{ ip: '203.0.113.9', dns_ptr: 'www.example.com' }],
  blocked: false,
  server: 42,
  protection: { delete: false },
};

export const floatingIpScenario: KindScenario = {
  kind: 'hetzner.floating-ip',
  path: '/v1/floating_ips',
  page: pagesOf('floating_ips'),
  samples: [ipv4, { ...ipv4, id: 479, name: 'spare', ip: '2001:db8:1::/64', type: 'ipv6', server: null }],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `floating-ip-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...ipv4, ip: null },
  read: { path: '/v1/floating_ips/{id}', answer: (row) => ({ floating_ip: row }) },
  lacks: ['status', 'attributes.locked', 'attributes.autoDelete'],
  many: 2_000,
};
