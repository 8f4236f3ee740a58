import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';
import { toImage } from './image.mapper.js';
import { Image } from './image.schema.js';

/** The account's own images, not the catalogue: GET /v2/images with `private=true`. */
export const imageResource: RestResource = {
  type: {
    task: 'images-list',
    access: 'get_my_images',
    kind: KINDS.image,
    title: 'Images',
    entity: 'image',
    scopes: [{ name: 'image:read' }, TAG_SCOPE],
    schedule: SCHEDULES.everySixHours,
    // A snapshot of a droplet is an image, and is in both lists under the same id.
    aliasOf: KINDS.snapshot,
    page: 'https://cloud.digitalocean.com/images',
  },
  path: '/v2/images',
  itemsKey: 'images',
  parts: [{ id: 'private', query: { private: 'true' } }],
  rows: rowsOf(Image, toImage),
};
