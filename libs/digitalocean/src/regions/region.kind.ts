import { defineKind, known, list, providerRegion, text } from '@maestro/core';
import { z } from 'zod';
import { listOf, Switch, Text } from '../rows/row-schema.js';

/** Every region, with its name and what it has: GET /v2/regions. */
export const regionKind = defineKind(providerRegion, {
  kind: 'digitalocean.region',
  task: 'region-list',
  access: 'get_all_regions',
  reference: true,
  optional: true,
  scopes: [{ name: 'regions:read' }],
  list: { path: '/v2/regions', items: 'regions', id: '/slug', readById: false },
  // Specification, `region`.
  row: z.object({
    slug: z.string().min(1),
    name: Text,
    features: listOf(z.string()),
    sizes: listOf(z.string()),
    available: Switch,
  }),
  map: (row) => ({
    uid: row.slug,
    name: text(row.name) ?? row.slug,
    region: row.slug,
    active: row.available !== false,
    attributes: { available: known(row.available), features: list(row.features), sizes: list(row.sizes) },
  }),
});
