import { defineKind, known, list, SCHEDULES, text, uptimeCheck } from '@maestro/core';
import { z } from 'zod';
import { relationsToHost } from '../rows/relations-to-host.js';
import { Id, listOf, Switch, Text } from '../rows/row-schema.js';

/** Every uptime check: GET /v2/uptime/checks. What it watches is found by address or host name, at any provider. */
export const uptimeCheckKind = defineKind(uptimeCheck, {
  kind: 'digitalocean.uptime-check',
  task: 'uptime-check-list',
  access: 'get_all_uptime_checks',
  optional: true,
  scopes: [{ name: 'uptime:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/uptime/checks/{uid}',
  terraform: [{ type: 'digitalocean_uptime_check' }],
  relations: { watches: ['*'] },
  ids: ['uuid'],
  list: { path: '/v2/uptime/checks', items: 'checks' },
  // Specification, `check`.
  row: z.object({ id: Id, name: Text, type: Text, target: Text, regions: listOf(z.string()), enabled: Switch }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    active: row.enabled !== false,
    attributes: {
      type: text(row.type),
      target: text(row.target),
      regions: list(row.regions),
      enabled: known(row.enabled),
    },
    relations: relationsToHost('watches', row.target),
  }),
});
