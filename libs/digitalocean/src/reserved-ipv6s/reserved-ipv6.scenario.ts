import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const assigned = {
  ip: '2001:db8:40::1',
  region_slug: 'nyc3',
  reserved_at: '2026-01-20T11:08:30Z',
  droplet: { id: 3164494, name: 'web-1', memory: 8192, vcpus: 4, disk: 160, status: 'active' },
};

export const reservedIpv6Scenario: KindScenario = {
  kind: 'digitalocean.reserved-ipv6',
  path: '/v2/reserved_ipv6',
  page: pagesOf('reserved_ipv6s'),
  samples: [assigned, { ...assigned, ip: '2001:db8:40::2', droplet: null }],
  copy: (sample, n) => ({ ...sample, ip: `2001:db8:41::${(n >> 16).toString(16)}:${(n & 0xffff).toString(16)}` }),
  id: (row) => String(row['ip']),
  unreadable: { ...assigned, ip: 'none' },
  read: { path: '/v2/reserved_ipv6/{id}', answer: (row) => ({ reserved_ipv6: row }) },
  lacks: ['tags', 'attributes.locked', 'attributes.blocked', 'attributes.autoDelete'],
};
