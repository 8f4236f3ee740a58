import { defineKind, list, logSink, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Destination } from '../log-destinations/destination-row.js';
import { listOf } from '../rows/row-schema.js';
import { parseUrn } from '../rows/urn.js';

/** Kinds whose logs a sink may receive (specification, `sink_resource`). */
const SOURCES = ['digitalocean.kubernetes-cluster'];

/** Every log sink outside of databases: GET /v2/monitoring/sinks, in one body. It is identified by the id of its destination. */
export const monitoringSinkKind = defineKind(logSink, {
  kind: 'digitalocean.monitoring-sink',
  title: 'Monitoring log sinks',
  task: 'monitoring-sink-list',
  access: 'get_all_monitoring_sinks',
  optional: true,
  scopes: [{ name: 'monitoring:read' }],
  schedule: SCHEDULES.hourly,
  relations: { 'attached-to': SOURCES, 'forwards-to': ['digitalocean.log-destination'] },
  secrets: ['/destination/config/credentials'],
  list: { path: '/v2/monitoring/sinks', items: 'sinks', paging: 'whole', id: '/destination/id', readById: false },
  // Specification, `sinks_response`.
  row: z.object({ destination: Destination, resources: listOf(z.object({ urn: z.string() })) }),
  map: ({ destination, resources }) => {
    const sources = list(resources).flatMap(({ urn }) => parseUrn(urn) ?? []);
    return {
      uid: destination.id,
      name: text(destination.name) ?? String(destination.id),
      active: true,
      attributes: {
        sourceIds: sources.map(({ id }) => id),
        type: text(destination.type) ?? 'unknown',
        destination: text(destination.config?.endpoint),
        indexPrefix: text(destination.config?.index_name),
      },
      relations: [
        ...SOURCES.flatMap((kind) =>
          relationsTo(
            'attached-to',
            kind,
            sources.filter((source) => source.kind === kind).map(({ id }) => id),
          ),
        ),
        ...relationsTo('forwards-to', 'digitalocean.log-destination', [destination.id]),
      ],
    };
  },
});
