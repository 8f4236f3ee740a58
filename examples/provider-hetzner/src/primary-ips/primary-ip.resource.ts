import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toPrimaryIp } from './primary-ip.mapper.js';
import { PrimaryIp } from './primary-ip.schema.js';

/** Every primary IP of the project: GET /v1/primary_ips. */
export const primaryIpResource: RestResource = {
  type: {
    task: 'primary-ip-list',
    access: 'get_all_primary_ips',
    kind: KINDS.primaryIp,
    title: 'Primary IPs',
    entity: 'network',
    scopes: READ,
    volatile: ['/raw/datacenter'],
    schedule: '0 * * * *',
  },
  path: '/v1/primary_ips',
  itemsKey: 'primary_ips',
  rows: rowsOf(PrimaryIp, toPrimaryIp),
};
