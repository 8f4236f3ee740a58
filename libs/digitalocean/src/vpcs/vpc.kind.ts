import { defineKind, known, network, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, Switch, Text } from '../rows/row-schema.js';

/** Every VPC: GET /v2/vpcs. It has no status; its members name it. */
export const vpcKind = defineKind(network, {
  kind: 'digitalocean.vpc',
  task: 'vpc-list',
  access: 'get_all_vpcs',
  title: 'VPCs',
  scopes: [{ name: 'vpc:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/vpc/{uid}',
  terraform: [{ type: 'digitalocean_vpc' }],
  ids: ['uuid'],
  list: { path: '/v2/vpcs', items: 'vpcs' },
  // Specification, `vpc`.
  row: z.object({
    id: Id,
    name: Text,
    description: Text,
    region: Text,
    ip_range: Text,
    default: Switch,
    created_at: Text,
  }),
  map: (row) => {
    const ipRange = text(row.ip_range);
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      region: text(row.region),
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        ipRanges: ipRange === undefined ? [] : [ipRange],
        isDefault: known(row.default),
        description: text(row.description),
      },
    };
  },
});
