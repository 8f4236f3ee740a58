import { defineKind, ids, ipAddress, relationsTo, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Location, Row } from '../rows/row-schema.js';

/** Every primary IP of the project: GET /v1/primary_ips. It is active while it is assigned and not blocked. */
export const primaryIpKind = defineKind(ipAddress, {
  kind: 'hetzner.primary-ip',
  task: 'primary-ip-list',
  access: 'get_all_primary_ips',
  title: 'Primary IPs',
  scopes: READ,
  volatile: ['/raw/datacenter'],
  schedule: SCHEDULES.hourly,
  relations: { 'attached-to': ['hetzner.server'] },
  list: { path: '/v1/primary_ips', items: 'primary_ips' },
  // `location` was added in 2025. Older responses have it inside `datacenter`, which is deprecated.
  row: Row.extend({
    location: Location.optional(),
    datacenter: z.object({ location: Location }).nullish(),
    ip: z.string(),
    type: z.enum(['ipv4', 'ipv6']),
    blocked: z.boolean(),
    auto_delete: z.boolean(),
    assignee_type: z.string(),
    assignee_id: Id.nullish(),
  }),
  map: (row) => {
    const servers = row.assignee_type === 'server' ? ids([row.assignee_id]) : [];
    return {
      ...rowFields(row),
      region: row.location?.name ?? row.datacenter?.location.name,
      active: Boolean(row.assignee_id) && !row.blocked,
      attributes: {
        ip: row.ip,
        ipVersion: row.type,
        serverId: servers[0],
        blocked: row.blocked,
        autoDelete: row.auto_delete,
      },
      relations: relationsTo('attached-to', 'hetzner.server', servers),
    };
  },
});
