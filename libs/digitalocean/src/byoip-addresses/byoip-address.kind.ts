import { isIP } from 'node:net';
import { defineKind, ipAddress, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, Text } from '../rows/row-schema.js';
import { parseUrn } from '../rows/urn.js';

const PREFIX = 'digitalocean.byoip-prefix';

/** What may have such an address. */
const HOLDERS = ['digitalocean.droplet', 'digitalocean.load-balancer'];

/** Every address of a prefix that a resource has: GET /v2/byoip_prefixes/{id}/ips. */
export const byoipAddressKind = defineKind(ipAddress, {
  kind: 'digitalocean.byoip-address',
  parent: PREFIX,
  task: 'byoip-address-list',
  access: 'get_all_byoip_addresses',
  title: 'BYOIP addresses',
  optional: true,
  scopes: [{ name: 'byoip_prefix:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [PREFIX], 'attached-to': HOLDERS },
  list: { path: '/v2/byoip_prefixes/{parent}/ips', items: 'ips', readById: false },
  // Specification, `byoip_prefix_resource`. Its text calls `byoip` a prefix, and its examples have an address.
  row: z.object({
    id: Id,
    byoip: z.string().refine((address) => isIP(address) !== 0, 'is not an address'),
    region: Text,
    resource: Text,
    assigned_at: Text,
  }),
  map: (row, part) => {
    const { kind, id } = parseUrn(row.resource ?? '') ?? {};
    return {
      uid: row.id,
      name: row.byoip,
      region: text(row.region),
      status: text(row.resource) === undefined ? 'unassigned' : 'assigned',
      active: text(row.resource) !== undefined,
      attributes: {
        ip: row.byoip,
        ipVersion: isIP(row.byoip) === 6 ? 'ipv6' : 'ipv4',
        serverId: kind === 'digitalocean.droplet' ? id : undefined,
      },
      relations: [
        ...relationsTo('member-of', PREFIX, [part.id]),
        ...(kind !== undefined && HOLDERS.includes(kind) ? relationsTo('attached-to', kind, [id]) : []),
      ],
    };
  },
});
