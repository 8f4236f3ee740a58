import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from './hetzner-pages.js';

const assigned = {
  id: 7,
  name: 'web-1-v4',
  created: '2026-01-30T23:55:00+00:00',
  labels: { env: 'production' },
  location: { id: 1, name: 'fsn1' },
  ip: '203.0.113.7',
  type: 'ipv4',
  dns_ptr: [{ ip: '203.0.113.7', dns_ptr: 'web-1.example.com' }],
  blocked: false,
  auto_delete: true,
  assignee_type: 'server',
  assignee_id: 42,
  protection: { delete: false },
};

const spare = {
  ...assigned,
  id: 8,
  name: 'spare',
  location: undefined,
  datacenter: { id: 4, name: 'hel1-dc2', location: { id: 3, name: 'hel1' } },
  assignee_id: null,
};

export const primaryIpScenario: KindScenario = {
  kind: 'hetzner.primary-ip',
  path: '/v1/primary_ips',
  page: pagesOf('primary_ips'),
  samples: [assigned, spare],
  copy: (sample, n) => ({ ...sample, id: 1_000_000 + n, name: `primary-ip-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...assigned, auto_delete: 'yes' },
  read: { path: '/v1/primary_ips/{id}', answer: (row) => ({ primary_ip: row }) },
  lacks: ['status', 'attributes.locked'],
  many: 2_000,
};
