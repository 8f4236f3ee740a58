import { defineKind, fileShareAccessPoint, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Switch, Text } from '../rows/row-schema.js';

/** Every access point of an NFS share, which the rows of shares contain. */
export const nfsAccessPointKind = defineKind(fileShareAccessPoint, {
  kind: 'digitalocean.nfs-access-point',
  parent: 'digitalocean.nfs-share',
  title: 'NFS access points',
  task: 'nfs-access-point-list',
  access: 'get_all_nfs_access_points',
  optional: true,
  scopes: [{ name: 'nfs:list' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/nfs/{parent}',
  terraform: [{ type: 'digitalocean_nfs_access_point' }],
  relations: { 'attached-to': ['digitalocean.nfs-share'], 'member-of': ['digitalocean.vpc'] },
  volatile: ['/raw/updated_at'],
  list: { embedded: { at: '/access_points', absent: 'none' } },
  // Specification, `access_point`.
  row: z.object({
    ...{ id: Id, name: Text, path: Text, status: Text, created_at: Text, vpc_id: Text, is_default: Switch },
    access_policy: z.object({ protocols: listOf(z.string()), squash_config: Text }).nullish(),
  }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: part.parent?.region,
    status: text(row.status)
      ?.replace(/^ACCESS_POINT_/, '')
      .toLowerCase(),
    active: row.status === 'ACCESS_POINT_ACTIVE',
    createdAt: text(row.created_at),
    attributes: {
      shareId: part.id,
      path: text(row.path),
      vpcId: text(row.vpc_id),
      protocols: list(row.access_policy?.protocols),
      squash: text(row.access_policy?.squash_config),
      isDefault: known(row.is_default),
    },
    relations: [
      ...relationsTo('attached-to', 'digitalocean.nfs-share', [part.id]),
      ...relationsTo('member-of', 'digitalocean.vpc', [row.vpc_id]),
    ],
  }),
});
