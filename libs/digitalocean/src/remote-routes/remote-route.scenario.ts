import { type KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

export const remoteRouteScenario: KindScenario = {
  kind: 'digitalocean.remote-route',
  path: '/v2/partner_network_connect/attachments/{part}/remote_routes',
  page: pagesOf('remote_routes'),
  samples: [{ cidr: '10.10.10.0/24' }, { cidr: '10.10.11.0/24' }],
  copy: (_sample, n) => ({ cidr: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}/32` }),
  id: (row) => String(row['cidr']),
  uid: (row, part) => `${part}/${String(row['cidr'])}`,
  unreadable: { cidr: null },
  lacks: ['status', 'createdAt', 'tags'],
  many: 300,
};
