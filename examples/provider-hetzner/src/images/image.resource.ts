import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toImage } from './image.mapper.js';
import { Image } from './image.schema.js';

/** The project's own images, not Hetzner's: GET /v1/images, once for snapshots and once for backups. */
export const imageResource: RestResource = {
  type: {
    task: 'image-list',
    access: 'get_my_images',
    kind: KINDS.image,
    title: 'Snapshots and backups',
    entity: 'image',
    scopes: READ,
    schedule: '0 */6 * * *',
  },
  path: '/v1/images',
  itemsKey: 'images',
  parts: [
    { id: 'snapshot', query: { type: 'snapshot' } },
    { id: 'backup', query: { type: 'backup' } },
  ],
  rows: rowsOf(Image, toImage),
};
