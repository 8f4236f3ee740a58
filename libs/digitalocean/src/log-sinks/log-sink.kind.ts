import { defineKind, known, logSink, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Amount, Switch, Text } from '../rows/row-schema.js';

const TERRAFORM = { id: '{parent},{id}', state: '{cluster_id},{logsink_id}' };

/** Every log sink of a database: GET /v2/databases/{id}/logsink. */
export const logSinkKind = defineKind(logSink, {
  kind: 'digitalocean.log-sink',
  parent: DATABASE,
  task: 'log-sink-list',
  access: 'get_all_log_sinks',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}',
  terraform: [
    {
      ...TERRAFORM,
      type: 'digitalocean_database_logsink_opensearch',
      where: { type: ['opensearch', 'elasticsearch'] },
    },
    { ...TERRAFORM, type: 'digitalocean_database_logsink_rsyslog', where: { type: ['rsyslog'] } },
  ],
  relations: { 'attached-to': [DATABASE] },
  // An address may hold a user's password; a line and its structured data, the token of the service that receives it.
  secrets: ['url', 'key', 'cert', 'datadog_api_key', 'sd', 'logline'].map((name) => `/config/${name}`),
  list: { path: '/v2/databases/{parent}/logsink', items: 'sinks', paging: 'whole', id: '/sink_id' },
  // Specification, `logsink_verbose`.
  row: z.object({
    sink_id: z.string().min(1),
    sink_name: Text,
    sink_type: z.string(),
    config: z.object({ server: Text, site: Text, port: Amount, tls: Switch, index_prefix: Text }).nullish(),
  }),
  map: (row, part) => ({
    uid: row.sink_id,
    name: text(row.sink_name) ?? row.sink_id,
    region: part.parent?.region,
    active: true,
    attributes: {
      sourceId: part.id,
      type: row.sink_type,
      destination: text(row.config?.server) ?? text(row.config?.site),
      port: known(row.config?.port),
      tls: known(row.config?.tls),
      indexPrefix: text(row.config?.index_prefix),
    },
    relations: toDatabase('attached-to', part),
  }),
});
