import { type KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const address = {
  id: 11111023,
  byoip: '203.0.113.2',
  region: 'nyc3',
  resource: 'do:droplet:3164494',
  assigned_at: '2026-06-25T12:00:00Z',
};

export const byoipAddressScenario: KindScenario = {
  kind: 'digitalocean.byoip-address',
  path: '/v2/byoip_prefixes/{part}/ips',
  page: pagesOf('ips'),
  samples: [address, { ...address, id: 11111024, byoip: '203.0.113.3', resource: '' }],
  copy: (sample, n) => ({ ...sample, id: 20_000_000 + n }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...address, byoip: 'none' },
  lacks: ['createdAt', 'tags', 'attributes.locked', 'attributes.blocked', 'attributes.autoDelete'],
  many: 300,
};
