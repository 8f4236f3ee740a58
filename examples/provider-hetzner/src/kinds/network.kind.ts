import { defineKind, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { privateNetwork } from '../entities/private-network.entity.js';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Row } from '../rows/row-schema.js';

/** Every private network of the project: GET /v1/networks. It has no status. Its members are related to it. */
export const networkKind = defineKind(privateNetwork, {
  kind: 'hetzner.network',
  task: 'network-list',
  access: 'get_all_networks',
  scopes: READ,
  // Its members have relations to it.
  volatile: ['/raw/servers', '/raw/load_balancers'],
  schedule: SCHEDULES.hourly,
  list: { path: '/v1/networks', items: 'networks' },
  row: Row.extend({
    ip_range: z.string(),
    subnets: z.array(z.object({ type: z.string(), ip_range: z.string(), network_zone: z.string() })),
    routes: z.array(z.object({ destination: z.string(), gateway: z.string() })),
  }),
  map: (row) => ({
    ...rowFields(row),
    active: true,
    attributes: {
      ipRange: row.ip_range,
      subnets: row.subnets.map(({ type, ip_range, network_zone }) => ({ type, ipRange: ip_range, zone: network_zone })),
      routes: row.routes.map(({ destination, gateway }) => ({ destination, gateway })),
    },
  }),
});
