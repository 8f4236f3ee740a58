import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toNetwork } from './network.mapper.js';
import { Network } from './network.schema.js';

/** Every private network of the project: GET /v1/networks. */
export const networkResource: RestResource = {
  type: {
    task: 'network-list',
    access: 'get_all_networks',
    kind: KINDS.network,
    title: 'Networks',
    entity: 'network',
    scopes: READ,
    // Its members tell of themselves.
    volatile: ['/raw/servers', '/raw/load_balancers'],
    schedule: '0 * * * *',
  },
  path: '/v1/networks',
  itemsKey: 'networks',
  rows: rowsOf(Network, toNetwork),
};
