import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, integer, text } from '../../fields.js';

/** Documents that can be searched together. */
export const searchIndex = defineEntity({
  id: 'search-index',
  title: { one: 'Search index', many: 'Search indexes' },
  category: 'databases',
  icon: 'list',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown', optional: true }),
    health: text({ label: 'Health', about: 'Such as green.', group: 'System', column: 'shown', optional: true }),
    shardCount: integer({ label: 'Shards', group: 'Size', column: 'shown', optional: true }),
    replicaCount: integer({
      label: 'Replicas',
      about: 'The copies of each shard.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of a search index. */
export type SearchIndex = Attributes<typeof searchIndex>;
