import { defineKind, ids, known, networkInterconnect, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Text } from '../rows/row-schema.js';

const KIND = 'digitalocean.partner-attachment';

/** Every partner network attachment: GET /v2/partner_network_connect/attachments. Its BGP key is not in the list. */
export const partnerAttachmentKind = defineKind(networkInterconnect, {
  kind: KIND,
  task: 'partner-attachment-list',
  access: 'get_all_partner_attachments',
  title: 'Partner network attachments',
  optional: true,
  scopes: [{ name: 'partner_network_connect:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/networking/partner-network-connect',
  relations: { 'attached-to': ['digitalocean.vpc'], 'member-of': [KIND] },
  ids: ['uuid'],
  list: { path: '/v2/partner_network_connect/attachments', items: 'partner_attachments' },
  // Specification, `partner_attachment`.
  row: z.object({
    id: Id,
    name: Text,
    state: Text,
    connection_bandwidth_in_mbps: Amount,
    region: Text,
    naas_provider: Text,
    vpc_ids: listOf(Text),
    bgp: z.object({ local_asn: Amount, peer_asn: Amount, local_router_ip: Text, peer_router_ip: Text }).nullish(),
    created_at: Text,
    parent_uuid: Text,
    children: listOf(Text),
  }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: text(row.region),
    status: text(row.state),
    active: row.state === 'active',
    createdAt: text(row.created_at),
    attributes: {
      networkIds: ids(row.vpc_ids),
      carrier: text(row.naas_provider),
      bandwidthMbps: known(row.connection_bandwidth_in_mbps),
      localAsn: known(row.bgp?.local_asn),
      peerAsn: known(row.bgp?.peer_asn),
      localRouter: text(row.bgp?.local_router_ip),
      peerRouter: text(row.bgp?.peer_router_ip),
      redundantWithIds: ids(row.children),
      parentId: text(row.parent_uuid),
    },
    relations: [
      ...relationsTo('attached-to', 'digitalocean.vpc', row.vpc_ids),
      ...relationsTo('member-of', KIND, [row.parent_uuid]),
    ],
  }),
});
