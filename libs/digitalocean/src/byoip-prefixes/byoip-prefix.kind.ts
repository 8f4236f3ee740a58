import { addressPrefix, defineKind, ids, known, list, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { memberOf } from '../rows/member-of.js';
import { Id, listOf, Switch, Text } from '../rows/row-schema.js';

/** Every block of addresses that the account owns: GET /v2/byoip_prefixes. */
export const byoipPrefixKind = defineKind(addressPrefix, {
  kind: 'digitalocean.byoip-prefix',
  task: 'byoip-prefix-list',
  access: 'get_all_byoip_prefixes',
  title: 'BYOIP prefixes',
  optional: true,
  scopes: [{ name: 'byoip_prefix:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/networking/byoip',
  terraform: [{ type: 'digitalocean_byoip_prefix' }],
  relations: { 'member-of': ['digitalocean.project'] },
  ids: ['uuid'],
  list: { path: '/v2/byoip_prefixes', items: 'byoip_prefixes', id: '/uuid' },
  // Specification, `byoip_prefix`.
  row: z.object({
    uuid: Id,
    name: Text,
    prefix: Text,
    status: Text,
    region: Text,
    validations: listOf(z.object({ name: Text, status: Text })),
    failure_reason: Text,
    locked: Switch,
    advertised: Switch,
    project_id: Text,
  }),
  map: (row) => ({
    uid: row.uuid,
    name: text(row.name) ?? text(row.prefix) ?? String(row.uuid),
    region: text(row.region),
    status: text(row.status),
    active: row.status === 'active',
    attributes: {
      prefix: text(row.prefix),
      advertised: known(row.advertised),
      locked: known(row.locked),
      failedChecks: ids(list(row.validations).map(({ name, status }) => (status === 'FAILED' ? name : undefined))),
      failureReason: text(row.failure_reason),
      projectId: text(row.project_id),
    },
    relations: memberOf({ project: row.project_id }),
  }),
});
