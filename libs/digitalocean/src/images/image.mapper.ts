import {
  type Image as ImageAttributes,
  known,
  list,
  relationsTo,
  type Resource,
  resourceKey,
  text,
} from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { onlyRegion } from '../rows/only-region.js';
import type { Image } from './image.schema.js';

/** An image of the account: a snapshot, a backup or a custom image. */
export function toImage(row: Image, raw: unknown): Resource<ImageAttributes> {
  const regions = list(row.regions);
  return {
    key: resourceKey(KINDS.image, row.id),
    name: text(row.name) ?? text(row.slug) ?? String(row.id),
    entity: 'image',
    region: onlyRegion(regions),
    status: text(row.status),
    active: row.status === 'available',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      type: text(row.type),
      distribution: text(row.distribution),
      slug: text(row.slug),
      public: row.public ?? false,
      description: text(row.description),
      sizeGb: known(row.size_gigabytes),
      minDiskGb: known(row.min_disk_size),
      regions,
      errorMessage: text(row.error_message),
    },
    relations: row.type === 'snapshot' ? relationsTo('same-as', KINDS.snapshot, [row.id]) : [],
    raw,
  };
}
