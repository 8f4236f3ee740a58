import { defineKind, known, relationsTo, SCHEDULES, snapshot, text } from '@maestro/core';
import { z } from 'zod';
import { nfsParts } from '../nfs-shares/nfs-regions.js';
import { Amount, Id, Text } from '../rows/row-schema.js';

/** Every snapshot of NFS shares: GET /v2/nfs/snapshots, one body for each region. The share may be gone; the relation stays. */
export const nfsSnapshotKind = defineKind(snapshot, {
  kind: 'digitalocean.nfs-snapshot',
  title: 'NFS snapshots',
  task: 'nfs-snapshot-list',
  access: 'get_all_nfs_snapshots',
  optional: true,
  scopes: [{ name: 'nfs:list' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/nfs',
  terraform: [{ type: 'digitalocean_nfs_snapshot' }],
  relations: { 'snapshot-of': ['digitalocean.nfs-share'] },
  ids: ['uuid'],
  list: { path: '/v2/nfs/snapshots', items: 'snapshots', paging: 'whole', parts: nfsParts('snapshots') },
  // Specification, `nfs_snapshot_response`.
  row: z.object({ id: Id, name: Text, size_gib: Amount, region: Text, status: Text, created_at: Text, share_id: Id }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: text(row.region),
    status: text(row.status)?.toLowerCase(),
    active: row.status === 'ACTIVE',
    createdAt: text(row.created_at),
    attributes: {
      sourceType: 'file-share',
      sourceId: String(row.share_id),
      sizeGb: known(row.size_gib),
      regions: text(row.region) === undefined ? [] : [String(row.region)],
    },
    relations: relationsTo('snapshot-of', 'digitalocean.nfs-share', [row.share_id]),
  }),
});
