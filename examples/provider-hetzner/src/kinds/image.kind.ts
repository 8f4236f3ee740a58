import { defineKind, image, known, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Row } from '../rows/row-schema.js';

/** The project's own images, not Hetzner's: GET /v1/images, once for snapshots and once for backups. */
export const imageKind = defineKind(image, {
  kind: 'hetzner.image',
  task: 'image-list',
  access: 'get_my_images',
  title: 'Snapshots and backups',
  scopes: READ,
  schedule: SCHEDULES.everySixHours,
  relations: { 'snapshot-of': ['hetzner.server'] },
  list: {
    path: '/v1/images',
    items: 'images',
    parts: [
      { id: 'snapshot', query: { type: 'snapshot' } },
      { id: 'backup', query: { type: 'backup' } },
    ],
  },
  // The size is null while the image is being created.
  row: Row.extend({
    type: z.string(),
    status: z.string(),
    description: z.string(),
    os_flavor: z.string(),
    image_size: z.number().nullish(),
    disk_size: z.number(),
    created_from: z.object({ id: Id }).nullish(),
    bound_to: Id.nullish(),
  }),
  map: (row) => ({
    ...rowFields(row),
    // Only Hetzner's own images have a name.
    name: text(row.description) ?? String(row.id),
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
    relations: relationsTo('snapshot-of', 'hetzner.server', [row.created_from?.id, row.bound_to]),
  }),
});
