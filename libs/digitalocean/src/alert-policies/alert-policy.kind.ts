import { alertPolicy, defineKind, ids, known, relationsTo, relationToTagged, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Notifications, recipients } from '../rows/notifications.js';
import { Amount, Id, listOf, Switch, Text } from '../rows/row-schema.js';
import { WATCHED_KINDS, watchedKind } from './watched-kind.js';

/** Every alert policy: GET /v2/monitoring/alerts. Its tags select droplets; they are not the policy's own. */
export const alertPolicyKind = defineKind(alertPolicy, {
  kind: 'digitalocean.alert-policy',
  task: 'alert-policy-list',
  access: 'get_all_alert_policies',
  optional: true,
  scopes: [{ name: 'monitoring:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/monitors/{uid}',
  terraform: [{ type: 'digitalocean_monitor_alert' }],
  relations: { watches: WATCHED_KINDS },
  ids: ['uuid'],
  // Anybody with the address of a webhook can post to the channel.
  secrets: ['/alerts/slack/*/url'],
  list: { path: '/v2/monitoring/alerts', items: 'policies', id: '/uuid' },
  // Specification, `alert_policy`.
  row: z.object({
    uuid: Id,
    type: z.string().min(1),
    description: Text,
    compare: Text,
    value: Amount,
    window: Text,
    entities: listOf(Id),
    tags: listOf(z.string()),
    alerts: Notifications,
    enabled: Switch,
  }),
  map: (row) => {
    const kind = watchedKind(row.type);
    const tags = ids(row.tags);
    return {
      uid: row.uuid,
      name: text(row.description) ?? row.type,
      active: row.enabled !== false,
      attributes: {
        sourceIds: ids(row.entities),
        sourceTags: tags,
        rule: row.type,
        operator: text(row.compare),
        threshold: known(row.value),
        window: text(row.window),
        enabled: known(row.enabled),
        ...recipients(row.alerts),
      },
      relations:
        kind === undefined
          ? []
          : [...relationsTo('watches', kind, row.entities), ...relationToTagged('watches', kind, tags)],
    };
  },
});
