import { defineKind, image, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { onlyRegion } from '../rows/only-region.js';
import { Amount, Id, listOf, Switch, Tags, Text } from '../rows/row-schema.js';
import { TAG_SCOPE } from '../rows/scopes.constants.js';

/** The account's own images, not the catalogue: GET /v2/images with `private=true`. Snapshots, backups and custom images. */
export const imageKind = defineKind(image, {
  kind: 'digitalocean.image',
  task: 'images-list',
  access: 'get_my_images',
  scopes: [{ name: 'image:read' }, TAG_SCOPE],
  schedule: SCHEDULES.everySixHours,
  // A snapshot of a droplet is an image, and is in both lists under the same id.
  aliasOf: 'digitalocean.snapshot',
  page: 'https://cloud.digitalocean.com/images',
  relations: { 'same-as': ['digitalocean.snapshot'] },
  ids: ['integer'],
  list: { path: '/v2/images', items: 'images', parts: [{ id: 'private', query: { private: 'true' } }] },
  // Specification, `image`.
  row: z.object({
    id: Id,
    name: Text,
    type: Text,
    distribution: Text,
    slug: Text,
    public: Switch,
    description: Text,
    status: Text,
    error_message: Text,
    created_at: Text,
    min_disk_size: Amount,
    size_gigabytes: Amount,
    regions: listOf(z.string()),
    tags: Tags,
  }),
  map: (row) => {
    const regions = list(row.regions);
    return {
      uid: row.id,
      name: text(row.name) ?? text(row.slug) ?? String(row.id),
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
      relations: row.type === 'snapshot' ? relationsTo('same-as', 'digitalocean.snapshot', [row.id]) : [],
    };
  },
});
