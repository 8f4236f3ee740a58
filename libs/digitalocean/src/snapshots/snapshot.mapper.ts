import type { Resource, Snapshot as SnapshotAttributes } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { onlyRegion } from '../rows/only-region.js';
import { relationsTo, resourceKey } from '../rows/row-relations.js';
import type { Snapshot } from './snapshot.schema.js';

/** What each kind of snapshot was taken of. */
const SOURCES = {
  droplet: { sourceType: 'server', kind: KINDS.droplet },
  volume: { sourceType: 'volume', kind: KINDS.volume },
} as const;

/** A snapshot of a droplet or of a volume. Its source may be gone; the relation stays. */
export function toSnapshot(row: Snapshot, raw: unknown): Resource<SnapshotAttributes> {
  const { sourceType, kind } = SOURCES[row.resource_type];
  return {
    key: resourceKey(KINDS.snapshot, row.id),
    name: row.name ?? row.id,
    entity: 'snapshot',
    region: onlyRegion(row.regions),
    active: true,
    createdAt: row.created_at,
    tags: row.tags,
    attributes: {
      sourceType,
      sourceId: row.resource_id,
      sizeGb: row.size_gigabytes,
      minDiskGb: row.min_disk_size,
      regions: row.regions,
    },
    relations: relationsTo('snapshot-of', kind, [row.resource_id]),
    raw,
  };
}
