import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const assigned = {
  ip: '203.0.113.40',
  region: { slug: 'nyc3', name: 'New York 3', features: ['backups', 'ipv6'], available: true, sizes: [] },
  droplet: { id: 3164494, name: 'web-1', memory: 8192, vcpus: 4, disk: 160, status: 'active' },
  locked: false,
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
};

/** A public address for each number. */
const numbered = (n: number): string => `45.${(n >> 16) & 0xff}.${(n >> 8) & 0xff}.${n & 0xff}`;

export const reservedIpScenario: KindScenario = {
  kind: 'digitalocean.reserved-ip',
  path: '/v2/reserved_ips',
  page: pagesOf('reserved_ips'),
  samples: [assigned, { ...assigned, ip: '203.0.113.41', droplet: null, locked: true }],
  copy: (sample, n) => ({ ...sample, ip: numbered(n) }),
  id: (row) => String(row['ip']),
  unreadable: { ...assigned, ip: 'none' },
  read: { path: '/v2/reserved_ips/{id}', answer: (row) => ({ reserved_ip: row }) },
  lacks: ['createdAt', 'tags', 'attributes.blocked', 'attributes.autoDelete'],
};
