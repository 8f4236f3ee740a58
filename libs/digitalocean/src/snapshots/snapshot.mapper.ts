import {
  known,
  list,
  relationsTo,
  type Resource,
  resourceKey,
  type Snapshot as SnapshotAttributes,
  text,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { onlyRegion } from '../rows/only-region.js';
import type { Snapshot } from './snapshot.schema.js';

/** What each kind of snapshot was taken of. */
const SOURCES = {
  droplet: { sourceType: 'server', kind: KINDS.droplet },
  volume: { sourceType: 'volume', kind: KINDS.volume },
} as const;

/** A snapshot of a droplet or of a volume. Its source may be gone; the relation stays. */
export function toSnapshot(row: Snapshot, raw: unknown): Resource<SnapshotAttributes> {
  const { sourceType, kind } = SOURCES[row.resource_type];
  const regions = list(row.regions);
  return {
    key: resourceKey(KINDS.snapshot, row.id),
    name: text(row.name) ?? String(row.id),
    entity: 'snapshot',
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
    raw,
  };
}
