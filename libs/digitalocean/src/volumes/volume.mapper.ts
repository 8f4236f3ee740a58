import {
  ids,
  list,
  relationsTo,
  type Resource,
  resourceKey,
  text,
  type Volume as VolumeAttributes,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import type { Volume } from './volume.schema.js';

/** A block storage volume. It is in service while a droplet has it. */
export function toVolume(row: Volume, raw: unknown): Resource<VolumeAttributes> {
  const serverIds = ids(row.droplet_ids);
  const attached = serverIds.length > 0;
  return {
    key: resourceKey(KINDS.volume, row.id),
    name: row.name,
    entity: 'volume',
    region: row.region?.slug,
    status: attached ? 'attached' : 'detached',
    active: attached,
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      sizeGb: row.size_gigabytes,
      description: text(row.description),
      filesystemType: text(row.filesystem_type),
      filesystemLabel: text(row.filesystem_label),
      serverIds,
    },
    relations: relationsTo('attached-to', KINDS.droplet, serverIds),
    raw,
  };
}
