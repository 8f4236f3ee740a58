import { alertPolicy, defineKind, ids, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Switch, Text } from '../rows/row-schema.js';

/** Every alert of an app: GET /v2/apps/{id}/alerts. None is read by its id. */
export const appAlertKind = defineKind(alertPolicy, {
  kind: 'digitalocean.app-alert',
  parent: 'digitalocean.app',
  title: 'App alerts',
  task: 'app-alert-list',
  access: 'get_all_app_alerts',
  scopes: [{ name: 'app:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/apps/{parent}/settings',
  relations: { 'attached-to': ['digitalocean.app'] },
  // Anybody with the address of a webhook can post to the channel.
  secrets: ['/slack_webhooks/*/url'],
  volatile: ['/raw/progress'],
  list: { path: '/v2/apps/{parent}/alerts', items: 'alerts', paging: 'whole', readById: false },
  // Specification, `app_alert`.
  row: z.object({
    id: Id,
    component_name: Text,
    phase: Text,
    spec: z.object({ rule: z.string(), disabled: Switch, operator: Text, value: Amount, window: Text }),
    emails: listOf(z.string()),
    slack_webhooks: listOf(z.object({ channel: Text })),
  }),
  map: (row, part) => ({
    uid: row.id,
    name: ids([row.component_name, row.spec.rule]).join(' '),
    region: part.parent?.region,
    status: text(row.phase),
    active: row.phase === 'ACTIVE' && row.spec.disabled !== true,
    attributes: {
      sourceId: part.id,
      rule: row.spec.rule,
      component: text(row.component_name),
      operator: text(row.spec.operator),
      threshold: known(row.spec.value),
      window: text(row.spec.window),
      enabled: row.spec.disabled !== true,
      emails: list(row.emails),
      channels: ids(list(row.slack_webhooks).map(({ channel }) => channel)),
    },
    relations: relationsTo('attached-to', 'digitalocean.app', [part.id]),
  }),
});
