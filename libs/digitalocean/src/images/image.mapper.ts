import type { Image as ImageAttributes, Resource } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { onlyRegion } from '../rows/only-region.js';
import { resourceKey } from '../rows/row-relations.js';
import type { Image } from './image.schema.js';

/** An image of the account: a snapshot, a backup or a custom image. */
export function toImage(row: Image, raw: unknown): Resource<ImageAttributes> {
  return {
    key: resourceKey(KINDS.image, row.id),
    name: row.name ?? row.slug ?? row.id,
    entity: 'image',
    region: onlyRegion(row.regions),
    status: row.status,
    active: row.status === 'available',
    createdAt: row.created_at,
    tags: row.tags,
    attributes: {
      type: row.type,
      distribution: row.distribution,
      slug: row.slug,
      public: row.public ?? false,
      description: row.description,
      sizeGb: row.size_gigabytes,
      minDiskGb: row.min_disk_size,
      regions: row.regions,
      errorMessage: row.error_message,
    },
    relations: [],
    raw,
  };
}
