import { alertPolicy, defineKind, known, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Notifications, recipients } from '../rows/notifications.js';
import { Amount, Id, Text } from '../rows/row-schema.js';

/** Every alert of an uptime check: GET /v2/uptime/checks/{id}/alerts. */
export const uptimeAlertKind = defineKind(alertPolicy, {
  kind: 'digitalocean.uptime-alert',
  parent: 'digitalocean.uptime-check',
  title: 'Uptime alerts',
  task: 'uptime-alert-list',
  access: 'get_all_uptime_alerts',
  optional: true,
  scopes: [{ name: 'uptime:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/uptime/checks/{parent}',
  terraform: [{ type: 'digitalocean_uptime_alert', id: '{parent},{id}', state: '{check_id},{id}' }],
  relations: { 'attached-to': ['digitalocean.uptime-check'] },
  // Anybody with the address of a webhook can post to the channel.
  secrets: ['/notifications/slack/*/url'],
  list: { path: '/v2/uptime/checks/{parent}/alerts', items: 'alerts' },
  // Specification, `alert`. It cannot be disabled on its own.
  row: z.object({
    id: Id,
    name: Text,
    type: Text,
    threshold: Amount,
    comparison: Text,
    period: Text,
    notifications: Notifications,
  }),
  map: (row, part) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    active: true,
    attributes: {
      sourceId: part.id,
      rule: text(row.type) ?? 'unknown',
      operator: text(row.comparison),
      threshold: known(row.threshold),
      window: text(row.period),
      ...recipients(row.notifications),
    },
    relations: relationsTo('attached-to', 'digitalocean.uptime-check', [part.id]),
  }),
});
