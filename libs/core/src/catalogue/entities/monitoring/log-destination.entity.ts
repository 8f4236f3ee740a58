import { type Attributes, defineEntity } from '../../entity.js';
import { days, idOf, text } from '../../fields.js';

/** A service that receives logs. */
export const logDestination = defineEntity({
  id: 'log-destination',
  title: { one: 'Log destination', many: 'Log destinations' },
  category: 'monitoring',
  icon: 'archive',
  fields: {
    type: text({ label: 'Type', about: 'Such as opensearch_dbaas.', group: 'System', column: 'shown', optional: true }),
    endpoint: text({ label: 'Endpoint', group: 'Network', column: 'shown', optional: true, searchable: true }),
    clusterId: idOf('database', {
      label: 'Database',
      about: 'The managed cluster that stores the logs.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    indexName: text({
      label: 'Index',
      about: 'The index that holds the logs.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    retentionDays: days({ label: 'Retention', group: 'Lifecycle', column: 'shown', optional: true }),
  },
});

/** `attributes` of a log destination. */
export type LogDestination = Attributes<typeof logDestination>;
