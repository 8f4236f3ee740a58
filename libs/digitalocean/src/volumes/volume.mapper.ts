import type { Resource, Volume as VolumeAttributes } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { relationsTo, resourceKey } from '../rows/row-relations.js';
import type { Volume } from './volume.schema.js';

/** A block storage volume. It is in service while a droplet has it. */
export function toVolume(row: Volume, raw: unknown): Resource<VolumeAttributes> {
  const attached = row.droplet_ids.length > 0;
  return {
    key: resourceKey(KINDS.volume, row.id),
    name: row.name,
    entity: 'volume',
    region: row.region?.slug,
    status: attached ? 'attached' : 'detached',
    active: attached,
    createdAt: row.created_at,
    tags: row.tags,
    attributes: {
      sizeGb: row.size_gigabytes,
      description: row.description,
      filesystemType: row.filesystem_type,
      filesystemLabel: row.filesystem_label,
      serverIds: row.droplet_ids,
    },
    relations: relationsTo('attached-to', KINDS.droplet, row.droplet_ids),
    raw,
  };
}
