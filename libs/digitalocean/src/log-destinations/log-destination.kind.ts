import { defineKind, known, logDestination, relationsTo, SCHEDULES, text } from '@maestro/core';
import { Destination } from './destination-row.js';

/** Every destination of logs: GET /v2/monitoring/sinks/destinations, in one body. */
export const logDestinationKind = defineKind(logDestination, {
  kind: 'digitalocean.log-destination',
  task: 'log-destination-list',
  access: 'get_all_log_destinations',
  optional: true,
  scopes: [{ name: 'monitoring:read' }],
  schedule: SCHEDULES.hourly,
  relations: { 'forwards-to': ['digitalocean.database'] },
  ids: ['uuid'],
  // The list is documented to omit them.
  secrets: ['/config/credentials'],
  list: { path: '/v2/monitoring/sinks/destinations', items: 'destinations', paging: 'whole' },
  row: Destination,
  map: ({ config, ...row }) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    active: true,
    attributes: {
      type: text(row.type),
      endpoint: text(config?.endpoint),
      clusterId: text(config?.cluster_uuid),
      indexName: text(config?.index_name),
      retentionDays: known(config?.retention_days),
    },
    relations: relationsTo('forwards-to', 'digitalocean.database', [config?.cluster_uuid]),
  }),
});
