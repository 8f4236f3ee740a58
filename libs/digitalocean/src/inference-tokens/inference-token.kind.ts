import { accessKey, defineKind, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { INFERENCE, toInference } from '../dedicated-inferences/under-inference.js';
import { Id, Text } from '../rows/row-schema.js';

/** Every token of a dedicated inference, without what it is: GET /v2/dedicated-inferences/{id}/tokens. None is read by its id. */
export const inferenceTokenKind = defineKind(accessKey, {
  kind: 'digitalocean.inference-token',
  parent: INFERENCE,
  title: 'Inference tokens',
  optional: true,
  task: 'inference-token-list',
  access: 'get_all_inference_tokens',
  scopes: [{ name: 'dedicated_inference_tokens:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [INFERENCE] },
  // Shown once, when the token is created.
  secrets: ['/value'],
  list: { path: '/v2/dedicated-inferences/{parent}/tokens', items: 'tokens', readById: false },
  // Specification, `dedicated_inference_token`.
  row: z.object({ id: Id, name: Text, created_at: Text }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: part.parent?.region,
    active: true,
    createdAt: text(row.created_at),
    attributes: { scopeId: part.id },
    relations: toInference(part),
  }),
});
