import { defineKind, ids, ipAddress, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { ASSIGNED_DROPLET, assignment, Droplet } from '../rows/assigned-droplet.js';
import { Text } from '../rows/row-schema.js';

/** Every reserved IPv6 address: GET /v2/reserved_ipv6. The address is its id. */
export const reservedIpv6Kind = defineKind(ipAddress, {
  kind: 'digitalocean.reserved-ipv6',
  task: 'reserved-ipv6-list',
  access: 'get_all_reserved_ipv6s',
  title: 'Reserved IPv6s',
  scopes: [{ name: 'reserved_ip:read' }, ASSIGNED_DROPLET],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/reserved_ips',
  terraform: [{ type: 'digitalocean_reserved_ipv6' }],
  relations: { 'attached-to': ['digitalocean.droplet'] },
  ids: [/^[0-9a-f]*:[0-9a-f:.]+$/i],
  // The entire droplet is embedded, with all of its changing values.
  volatile: ['/raw/droplet'],
  list: { path: '/v2/reserved_ipv6', items: 'reserved_ipv6s', id: '/ip' },
  // Specification, `reserved_ipv6_list`.
  row: z.object({ ip: z.ipv6(), region_slug: Text, reserved_at: Text, droplet: Droplet }),
  map: (row) => ({
    uid: row.ip,
    name: row.ip,
    region: text(row.region_slug),
    ...assignment(row.droplet),
    createdAt: text(row.reserved_at),
    attributes: { ip: row.ip, ipVersion: 'ipv6', serverId: ids([row.droplet?.id])[0] },
    relations: relationsTo('attached-to', 'digitalocean.droplet', [row.droplet?.id]),
  }),
});
