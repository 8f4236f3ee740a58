import { accessKey, defineKind, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

/**
 * Every access key of a namespace, without what it is: GET /v2/functions/namespaces/{namespace}/keys. Its scope also
 * allows changes, so a token without it is no fault.
 */
export const functionKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.function-key',
  parent: 'digitalocean.function-namespace',
  title: 'Function access keys',
  optional: true,
  task: 'function-key-list',
  access: 'get_all_function_keys',
  scopes: [{ name: 'function:admin' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/functions/{parent}',
  relations: { 'member-of': ['digitalocean.function-namespace'] },
  volatile: ['/raw/updated_at'],
  list: {
    path: '/v2/functions/namespaces/{parent}/keys',
    items: 'access_keys',
    paging: 'whole',
    readById: false,
  },
  // Specification, `access_key`.
  row: z.object({ id: z.string().min(1), name: Text, created_at: Text, expires_at: Text }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? row.id,
    region: part.parent?.region,
    active: true,
    createdAt: text(row.created_at),
    attributes: { scopeId: part.id, validUntil: text(row.expires_at) },
    relations: relationsTo('member-of', 'digitalocean.function-namespace', [part.id]),
  }),
});
