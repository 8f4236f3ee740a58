import { defineKind, functionNamespace, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { hostOf } from '../rows/host-of.js';
import { Text } from '../rows/row-schema.js';

/** Every namespace of functions: GET /v2/functions/namespaces, in one body. */
export const functionNamespaceKind = defineKind(functionNamespace, {
  kind: 'digitalocean.function-namespace',
  task: 'function-namespace-list',
  access: 'get_all_function_namespaces',
  optional: true,
  scopes: [{ name: 'function:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/functions/{uid}',
  // It lets anybody call and change the functions.
  secrets: ['/key'],
  volatile: ['/raw/updated_at'],
  list: { path: '/v2/functions/namespaces', items: 'namespaces', paging: 'whole', id: '/namespace' },
  // Specification, `namespace_info`.
  row: z.object({ namespace: z.string().min(1), label: Text, region: Text, api_host: Text, created_at: Text }),
  map: (row) => ({
    uid: row.namespace,
    name: text(row.label) ?? row.namespace,
    region: text(row.region),
    active: true,
    createdAt: text(row.created_at),
    attributes: { label: text(row.label), hostName: hostOf(row.api_host) },
  }),
});
