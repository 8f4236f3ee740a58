import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, integer } from '../../fields.js';

/** Messages of one kind, in the order in which they were sent. */
export const topic = defineEntity({
  id: 'topic',
  title: { one: 'Topic', many: 'Topics' },
  category: 'databases',
  icon: 'mail',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown', optional: true }),
    partitionCount: integer({ label: 'Partitions', group: 'Size', column: 'shown', optional: true }),
    replicationFactor: integer({
      label: 'Replication factor',
      about: 'How many nodes hold each message.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of a topic. */
export type Topic = Attributes<typeof topic>;
