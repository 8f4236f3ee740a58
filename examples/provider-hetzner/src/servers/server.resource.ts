import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toServer } from './server.mapper.js';
import { Server } from './server.schema.js';

/** Every server of the project: GET /v1/servers. */
export const serverResource: RestResource = {
  type: {
    task: 'server-list',
    access: 'get_all_servers',
    kind: KINDS.server,
    title: 'Servers',
    entity: 'server',
    scopes: READ,
    // Counters, and entries of Hetzner's catalogue: what matters of those stands in the attributes.
    volatile: ['/raw/ingoing_traffic', '/raw/outgoing_traffic', '/raw/server_type', '/raw/image', '/raw/datacenter'],
    schedule: '*/5 * * * *',
  },
  path: '/v1/servers',
  itemsKey: 'servers',
  rows: rowsOf(Server, toServer),
};
