import { appInstance, defineKind, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

/** Every running instance of an app: GET /v2/apps/{id}/instances. Each deployment replaces all of them. */
export const appInstanceKind = defineKind(appInstance, {
  kind: 'digitalocean.app-instance',
  parent: 'digitalocean.app',
  task: 'app-instance-list',
  access: 'get_all_app_instances',
  scopes: [{ name: 'app:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/apps/{parent}',
  relations: { 'member-of': ['digitalocean.app'] },
  list: {
    path: '/v2/apps/{parent}/instances',
    items: 'instances',
    paging: 'whole',
    id: '/instance_name',
    readById: false,
  },
  // Specification, `app_instance`.
  row: z.object({
    instance_name: z.string().min(1),
    instance_alias: Text,
    component_name: z.string(),
    component_type: Text,
  }),
  map: (row, part) => ({
    uid: row.instance_name,
    name: row.instance_name,
    region: part.parent?.region,
    active: true,
    attributes: {
      appId: part.id,
      componentName: row.component_name,
      componentType: text(row.component_type),
      alias: text(row.instance_alias),
    },
    relations: relationsTo('member-of', 'digitalocean.app', [part.id]),
  }),
});
