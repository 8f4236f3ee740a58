import { defineKind, known, SCHEDULES, tag } from '@maestro/core';
import { z } from 'zod';
import { Amount } from '../rows/row-schema.js';

const Use = z.object({ count: Amount });

/** Every tag, with the number of resources that have it: GET /v2/tags. What the token may not see is not counted. */
export const tagKind = defineKind(tag, {
  kind: 'digitalocean.tag',
  task: 'tag-list',
  narrowed: true,
  access: 'get_all_tags',
  scopes: [{ name: 'tag:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/tags/{name}',
  terraform: [{ type: 'digitalocean_tag' }],
  volatile: ['/raw/resources/last_tagged_uri', '/raw/resources/*/last_tagged_uri'],
  list: { path: '/v2/tags', items: 'tags', id: '/name' },
  // Specification, `tags`. `resources` has the total, and beside it one number for each type.
  row: z.object({
    name: z.string().min(1),
    resources: z.looseObject({ count: Amount }).nullish(),
  }),
  map: ({ name, resources }) => ({
    uid: name,
    name,
    active: true,
    attributes: {
      resourceCount: known(resources?.count),
      uses: Object.entries(resources ?? {}).flatMap(([type, use]) => {
        const { count } = Use.safeParse(use).data ?? {};
        return count ? [{ type, count }] : [];
      }),
    },
  }),
});
