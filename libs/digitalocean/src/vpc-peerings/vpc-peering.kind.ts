import { defineKind, ids, networkPeering, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Text } from '../rows/row-schema.js';

/** Every peering of two VPCs: GET /v2/vpc_peerings. */
export const vpcPeeringKind = defineKind(networkPeering, {
  kind: 'digitalocean.vpc-peering',
  task: 'vpc-peering-list',
  access: 'get_all_vpc_peerings',
  title: 'VPC peerings',
  scopes: [{ name: 'vpc_peering:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/vpc-peering',
  terraform: [{ type: 'digitalocean_vpc_peering' }],
  relations: { 'attached-to': ['digitalocean.vpc'] },
  ids: ['uuid'],
  list: { path: '/v2/vpc_peerings', items: 'vpc_peerings' },
  // Specification, `vpc_peering`.
  row: z.object({ id: Id, name: Text, vpc_ids: listOf(Id), created_at: Text, status: Text }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    status: text(row.status)?.toLowerCase(),
    active: row.status === 'ACTIVE',
    createdAt: text(row.created_at),
    attributes: { networkIds: ids(row.vpc_ids) },
    relations: relationsTo('attached-to', 'digitalocean.vpc', row.vpc_ids),
  }),
});
