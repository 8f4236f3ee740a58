import { defineKind, known, list, relationsTo, SCHEDULES, snapshot, text } from '@maestro/core';
import { z } from 'zod';
import { onlyRegion } from '../rows/only-region.js';
import { Amount, Id, listOf, Tags, Text } from '../rows/row-schema.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';

/** The source kind of each kind of snapshot. */
const SOURCES = {
  droplet: { sourceType: 'server', kind: 'digitalocean.droplet' },
  volume: { sourceType: 'volume', kind: 'digitalocean.volume' },
} as const;

/**
 * Every snapshot of droplets and of volumes: GET /v2/snapshots lists both. The list needs `snapshot:read`; reading one
 * of a volume by id also needs `block_storage_snapshot:read`, and so may the list. The source may be gone; the relation
 * stays.
 */
export const snapshotKind = defineKind(snapshot, {
  kind: 'digitalocean.snapshot',
  task: 'snapshot-list',
  access: 'get_all_snapshots',
  scopes: [
    { name: 'snapshot:read' },
    { name: 'block_storage_snapshot:read', fields: ['snapshots of volumes'] },
    TAG_SCOPE,
  ],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/images/snapshots',
  terraform: [
    { type: 'digitalocean_droplet_snapshot', where: { sourceType: ['server'] } },
    { type: 'digitalocean_volume_snapshot', where: { sourceType: ['volume'] } },
  ],
  relations: { 'snapshot-of': ['digitalocean.droplet', 'digitalocean.volume'] },
  // Of droplets, which are images; of volumes.
  ids: ['integer', 'uuid'],
  list: { path: '/v2/snapshots', items: 'snapshots' },
  // Specification, `snapshots`.
  row: z.object({
    id: Id,
    name: Text,
    created_at: Text,
    regions: listOf(z.string()),
    resource_id: Id,
    resource_type: z.enum(['droplet', 'volume']),
    min_disk_size: Amount,
    size_gigabytes: Amount,
    tags: Tags,
  }),
  map: (row) => {
    const { sourceType, kind } = SOURCES[row.resource_type];
    const regions = list(row.regions);
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      region: onlyRegion(regions),
      active: true,
      createdAt: text(row.created_at),
      tags: list(row.tags),
      attributes: {
        sourceType,
        sourceId: String(row.resource_id),
        sizeGb: known(row.size_gigabytes),
        minDiskGb: known(row.min_disk_size),
        regions,
      },
      relations: relationsTo('snapshot-of', kind, [row.resource_id]),
    };
  },
});
