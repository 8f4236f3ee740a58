import { type Image as ImageAttributes, known, relationsTo, type Resource, text } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { Image } from './image.schema.js';

/** A snapshot or a backup of a server. Only images of Hetzner's own have a name. */
export function toImage(row: Image, raw: unknown): Resource<ImageAttributes> {
  return {
    ...rowFields(KINDS.image, row),
    name: text(row.description) ?? String(row.id),
    entity: 'image',
    status: row.status,
    active: row.status === 'available',
    attributes: {
      type: row.type,
      distribution: row.os_flavor,
      public: false,
      description: text(row.description),
      sizeGb: known(row.image_size),
      minDiskGb: row.disk_size,
      regions: [],
    },
    relations: relationsTo('snapshot-of', KINDS.server, [row.created_from?.id, row.bound_to]),
    raw,
  };
}
