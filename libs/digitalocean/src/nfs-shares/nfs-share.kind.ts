import { defineKind, fileShare, ids, known, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Text } from '../rows/row-schema.js';
import { nfsParts } from './nfs-regions.js';

/** Every NFS share: GET /v2/nfs, one body for each region. Its access points are in the rows. */
export const nfsShareKind = defineKind(fileShare, {
  kind: 'digitalocean.nfs-share',
  title: 'NFS shares',
  task: 'nfs-share-list',
  access: 'get_all_nfs_shares',
  optional: true,
  scopes: [{ name: 'nfs:list' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/nfs/{uid}',
  terraform: [{ type: 'digitalocean_nfs', id: '{uid},{region}', state: '{id},{region}' }],
  relations: { 'member-of': ['digitalocean.vpc'] },
  ids: ['uuid'],
  volatile: ['/raw/access_points/*/updated_at'],
  list: { path: '/v2/nfs', items: 'shares', paging: 'whole', parts: nfsParts('shares') },
  // Specification, `nfs_response`.
  row: z.object({
    ...{ id: Id, name: Text, region: Text, status: Text, created_at: Text, size_gib: Amount, vpc_ids: listOf(Id) },
    ...{ performance_tier: Text, mount_path: Text, host: Text },
  }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: text(row.region),
    status: text(row.status)?.toLowerCase(),
    active: row.status === 'ACTIVE',
    createdAt: text(row.created_at),
    attributes: {
      sizeGb: known(row.size_gib),
      performanceTier: text(row.performance_tier),
      host: text(row.host),
      mountPath: text(row.mount_path),
      networkIds: ids(row.vpc_ids),
    },
    relations: relationsTo('member-of', 'digitalocean.vpc', row.vpc_ids),
  }),
});
