import { defineKind, ids, list, modelRouter, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { listOf, Text } from '../rows/row-schema.js';
import { onlyRegion } from '../rows/only-region.js';

const Policy = z.object({
  task_slug: Text,
  custom_task: z.object({ name: Text }).nullish(),
  models: listOf(z.string()),
  selection_policy: z.object({ prefer: Text }).nullish(),
});

/** Every model router: GET /v2/gen-ai/models/routers. Models are named; those of the platform are listed by no kind. */
export const modelRouterKind = defineKind(modelRouter, {
  kind: 'digitalocean.model-router',
  task: 'model-router-list',
  access: 'get_all_model_routers',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  ordered: ['/attributes/fallbackModels', '/raw/config/fallback_models'],
  list: { path: '/v2/gen-ai/models/routers', items: 'model_routers', id: '/uuid' },
  // Specification, `apiModelRouter`.
  row: z.object({
    uuid: z.string().min(1),
    name: Text,
    description: Text,
    created_at: Text,
    regions: listOf(z.string()),
    config: z.object({ fallback_models: listOf(z.string()), policies: listOf(Policy) }).nullish(),
  }),
  map: (row) => {
    const policies = list(row.config?.policies).map((policy) => ({
      task: text(policy.custom_task?.name) ?? text(policy.task_slug),
      models: ids(policy.models),
      prefers: text(policy.selection_policy?.prefer),
    }));
    const fallbackModels = ids(row.config?.fallback_models);
    return {
      uid: row.uuid,
      name: text(row.name) ?? row.uuid,
      region: onlyRegion(list(row.regions)),
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        about: text(row.description),
        models: [...new Set([...policies.flatMap(({ models }) => models), ...fallbackModels])],
        policies,
        fallbackModels,
        regions: list(row.regions),
      },
    };
  },
});
