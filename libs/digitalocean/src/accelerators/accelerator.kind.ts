import { accelerator, defineKind, price, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { INFERENCE, toInference } from '../dedicated-inferences/under-inference.js';
import { Id, Text } from '../rows/row-schema.js';

/** What an hour of each type costs in each region (specification, `dedicated_inference_sizes_response`). */
const sizes = {
  path: '/v2/dedicated-inferences/sizes',
  items: 'sizes',
  paging: 'whole',
  key: ['/gpu_slug', '/region'],
  row: z.object({ price_per_hour: z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number()]), currency: Text }),
  fields: ['attributes.hourlyCost'],
} as const;

/** Every accelerator of a dedicated inference: GET /v2/dedicated-inferences/{id}/accelerators. */
export const acceleratorKind = defineKind(accelerator, {
  kind: 'digitalocean.accelerator',
  parent: INFERENCE,
  optional: true,
  task: 'accelerator-list',
  access: 'get_all_accelerators',
  scopes: [{ name: 'dedicated_inference:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [INFERENCE] },
  list: { path: '/v2/dedicated-inferences/{parent}/accelerators', items: 'accelerators' },
  joins: { sizes },
  // Specification, `dedicated_inference_accelerator`.
  row: z.object({ id: Id, name: Text, slug: Text, role: Text, status: Text, created_at: Text }),
  map: (row, part, { sizes: sizeOf }) => {
    const size = sizeOf(text(row.slug), part.parent?.region);
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      region: part.parent?.region,
      status: text(row.status),
      active: row.status === 'active',
      createdAt: text(row.created_at),
      attributes: {
        type: text(row.slug),
        purpose: text(row.role),
        endpointId: part.id,
        hourlyCost: size && price(Number(size.price_per_hour), text(size.currency) ?? 'USD'),
      },
      relations: toInference(part),
    };
  },
});
