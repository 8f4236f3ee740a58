import { defineKind, firewall, ids, list, relationsTo, relationToTagged, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Tags, Text } from '../rows/row-schema.js';
import { InboundRule, OutboundRule, toRule } from './firewall-rule.js';

/** Every cloud firewall: GET /v2/firewalls. Its `tags` select droplets; they are not the firewall's own tags. */
export const firewallKind = defineKind(firewall, {
  kind: 'digitalocean.firewall',
  task: 'network-list',
  access: 'get_all_firewalls',
  scopes: [
    { name: 'firewall:read' },
    { name: 'droplet:read', fields: ['attributes.serverIds', 'relations.protects.uid'], raw: ['/raw/droplet_ids'] },
    { name: 'tag:read', fields: ['attributes.serverTags', 'relations.protects.tag'], raw: ['/raw/tags'] },
  ],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/firewalls/{uid}',
  terraform: [{ type: 'digitalocean_firewall' }],
  relations: { protects: ['digitalocean.droplet'] },
  ids: ['uuid'],
  volatile: ['/raw/pending_changes', '/attributes/pendingChanges'],
  list: { path: '/v2/firewalls', items: 'firewalls' },
  // Specification, `firewall`.
  row: z.object({
    id: Id,
    name: z.string(),
    status: Text,
    created_at: Text,
    inbound_rules: listOf(InboundRule),
    outbound_rules: listOf(OutboundRule),
    droplet_ids: listOf(Id),
    tags: Tags,
    pending_changes: listOf(z.unknown()),
  }),
  map: (row) => ({
    uid: row.id,
    name: row.name,
    status: text(row.status),
    active: row.status === 'succeeded',
    createdAt: text(row.created_at),
    attributes: {
      rules: [
        ...list(row.inbound_rules).map(({ protocol, ports, sources }) => toRule('inbound', protocol, ports, sources)),
        ...list(row.outbound_rules).map(({ protocol, ports, destinations }) =>
          toRule('outbound', protocol, ports, destinations),
        ),
      ],
      serverIds: ids(row.droplet_ids),
      serverTags: list(row.tags),
      pendingChanges: list(row.pending_changes).length,
    },
    relations: [
      ...relationsTo('protects', 'digitalocean.droplet', row.droplet_ids),
      ...relationToTagged('protects', 'digitalocean.droplet', list(row.tags)),
    ],
  }),
});
