import type { Resource } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { Network } from './network.schema.js';

/** A private network. It is there or it is not: it has no status. Who is in it, its members tell. */
export function toNetwork(row: Network, raw: unknown): Resource {
  return {
    ...rowFields(KINDS.network, row),
    entity: 'network',
    active: true,
    attributes: {
      ipRange: row.ip_range,
      subnets: row.subnets.map(({ type, ip_range, network_zone }) => ({ type, ipRange: ip_range, zone: network_zone })),
      routes: row.routes.map(({ destination, gateway }) => ({ destination, gateway })),
    },
    relations: [],
    raw,
  };
}
