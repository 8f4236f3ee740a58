import { defineKind, ids, ipAddress, relationsTo, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Location, Row } from '../rows/row-schema.js';

/** Every floating IP of the project: GET /v1/floating_ips. It is active while it is assigned to a server and not blocked. */
export const floatingIpKind = defineKind(ipAddress, {
  kind: 'hetzner.floating-ip',
  task: 'floating-ip-list',
  access: 'get_all_floating_ips',
  title: 'Floating IPs',
  scopes: READ,
  schedule: SCHEDULES.hourly,
  relations: { 'attached-to': ['hetzner.server'] },
  list: { path: '/v1/floating_ips', items: 'floating_ips' },
  row: Row.extend({
    home_location: Location,
    ip: z.string(),
    type: z.enum(['ipv4', 'ipv6']),
    blocked: z.boolean(),
    server: Id.nullish(),
  }),
  map: (row) => ({
    ...rowFields(row),
    region: row.home_location.name,
    active: Boolean(row.server) && !row.blocked,
    attributes: { ip: row.ip, ipVersion: row.type, serverId: ids([row.server])[0], blocked: row.blocked },
    relations: relationsTo('attached-to', 'hetzner.server', [row.server]),
  }),
});
