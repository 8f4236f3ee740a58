import { defineKind, functionTrigger, known, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Switch, Text } from '../rows/row-schema.js';

/** Every trigger of a namespace: GET /v2/functions/namespaces/{namespace}/triggers. */
export const functionTriggerKind = defineKind(functionTrigger, {
  kind: 'digitalocean.function-trigger',
  parent: 'digitalocean.function-namespace',
  optional: true,
  task: 'function-trigger-list',
  access: 'get_all_function_triggers',
  scopes: [{ name: 'function:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/functions/{parent}',
  relations: { 'member-of': ['digitalocean.function-namespace'] },
  // What the function is called with may hold anything.
  secrets: ['/scheduled_details/body'],
  volatile: ['/raw/scheduled_runs', '/raw/updated_at'],
  list: { path: '/v2/functions/namespaces/{parent}/triggers', items: 'triggers', paging: 'whole', id: '/name' },
  // Specification, `trigger_info`.
  row: z.object({
    name: z.string().min(1),
    function: z.string(),
    type: Text,
    is_enabled: Switch,
    created_at: Text,
    scheduled_details: z.object({ cron: Text }).nullish(),
    scheduled_runs: z.object({ last_run_at: Text, next_run_at: Text }).nullish(),
  }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: part.parent?.region,
    active: row.is_enabled === true,
    createdAt: text(row.created_at),
    attributes: {
      namespaceId: part.id,
      functionName: row.function,
      type: text(row.type),
      enabled: known(row.is_enabled),
      cron: text(row.scheduled_details?.cron),
      lastRunAt: text(row.scheduled_runs?.last_run_at),
      nextRunAt: text(row.scheduled_runs?.next_run_at),
    },
    relations: relationsTo('member-of', 'digitalocean.function-namespace', [part.id]),
  }),
});
