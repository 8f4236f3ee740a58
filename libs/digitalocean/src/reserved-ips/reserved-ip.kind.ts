import { defineKind, ids, ipAddress, known, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { ASSIGNED_DROPLET, assignment, Droplet } from '../rows/assigned-droplet.js';
import { RegionObject, Switch, Text } from '../rows/row-schema.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';

/**
 * Every reserved IPv4 address: GET /v2/reserved_ips. The address is its id. It is active while assigned to a droplet,
 * and billed while not.
 */
export const reservedIpKind = defineKind(ipAddress, {
  kind: 'digitalocean.reserved-ip',
  task: 'reserved-ip-list',
  access: 'get_all_reserved_ips',
  title: 'Reserved IPs',
  scopes: [
    { name: 'reserved_ip:read' },
    ASSIGNED_DROPLET,
    { name: 'project:read', fields: ['relations.member-of'], raw: ['/raw/project_id'] },
  ],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/reserved_ips',
  terraform: [{ type: 'digitalocean_reserved_ip' }],
  relations: { 'attached-to': ['digitalocean.droplet'], 'member-of': ['digitalocean.project'] },
  ids: [/^\d{1,3}(\.\d{1,3}){3}$/],
  // The entire droplet is embedded, with all of its changing values.
  volatile: ['/raw/droplet', ...REGION_CATALOGUE],
  list: { path: '/v2/reserved_ips', items: 'reserved_ips', id: '/ip' },
  // Specification, `reserved_ip`.
  row: z.object({
    ip: z.ipv4(),
    region: RegionObject,
    droplet: Droplet,
    locked: Switch,
    project_id: Text,
  }),
  map: (row) => ({
    uid: row.ip,
    name: row.ip,
    region: row.region?.slug,
    ...assignment(row.droplet),
    attributes: { ip: row.ip, ipVersion: 'ipv4', serverId: ids([row.droplet?.id])[0], locked: known(row.locked) },
    relations: [
      ...relationsTo('attached-to', 'digitalocean.droplet', [row.droplet?.id]),
      ...relationsTo('member-of', 'digitalocean.project', [text(row.project_id)]),
    ],
  }),
});
