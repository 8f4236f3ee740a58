import { type Attributes, defineEntity } from '../../entity.js';
import { flag, idOf, idsOf, integer, text } from '../../fields.js';

/** Where logs are sent. */
export const logSink = defineEntity({
  id: 'log-sink',
  title: { one: 'Log sink', many: 'Log sinks' },
  category: 'monitoring',
  icon: 'list',
  fields: {
    sourceId: idOf(undefined, {
      label: 'Source',
      about: 'The resource whose logs it receives.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    sourceIds: idsOf(undefined, {
      label: 'Sources',
      about: 'The resources whose logs it receives, where it may have several.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    type: text({ label: 'Type', about: 'Such as rsyslog or opensearch.', group: 'System', column: 'shown' }),
    destination: text({
      label: 'Destination',
      about: 'The host that receives the logs. Absent if its address holds credentials.',
      group: 'Network',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    port: integer({ label: 'Port', group: 'Network', column: 'offered', optional: true }),
    tls: flag({ label: 'TLS', group: 'Network', column: 'shown', optional: true }),
    indexPrefix: text({
      label: 'Index prefix',
      about: 'The beginning of the names of the indexes that hold the logs.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of a log sink. */
export type LogSink = Attributes<typeof logSink>;
