import { type Attributes, defineEntity } from '../../entity.js';
import { flag, idOf, integer, moment, text } from '../../fields.js';

/** Documents, indexed so that AI agents find what answers a question. */
export const knowledgeBase = defineEntity({
  id: 'knowledge-base',
  title: { one: 'Knowledge base', many: 'Knowledge bases' },
  category: 'ai',
  icon: 'book-open',
  fields: {
    databaseId: idOf('database', {
      label: 'Database',
      about: 'Where the index is stored.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    projectId: idOf('project', { label: 'Project', group: 'System', column: 'offered', optional: true }),
    embeddingModelId: idOf(undefined, { label: 'Embedding model', group: 'System', column: 'offered', optional: true }),
    rerankingModel: text({
      label: 'Reranking model',
      about: 'What orders the passages that were found. Absent: none.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    public: flag({ label: 'Public', group: 'Access', column: 'shown', optional: true, role: 'public' }),
    dataSourceCount: integer({ label: 'Data sources', group: 'Size', column: 'shown', optional: true }),
    indexingStatus: text({
      label: 'Last indexing',
      about: 'How the last indexing ended.',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
    indexedAt: moment({
      label: 'Last indexed',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
      volatile: true,
    }),
  },
});

/** `attributes` of a knowledge base. */
export type KnowledgeBase = Attributes<typeof knowledgeBase>;
