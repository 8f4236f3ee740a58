import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toFloatingIp } from './floating-ip.mapper.js';
import { FloatingIp } from './floating-ip.schema.js';

/** Every floating IP of the project: GET /v1/floating_ips. */
export const floatingIpResource: RestResource = {
  type: {
    task: 'floating-ip-list',
    access: 'get_all_floating_ips',
    kind: KINDS.floatingIp,
    title: 'Floating IPs',
    entity: 'network',
    scopes: READ,
    schedule: '0 * * * *',
  },
  path: '/v1/floating_ips',
  itemsKey: 'floating_ips',
  rows: rowsOf(FloatingIp, toFloatingIp),
};
