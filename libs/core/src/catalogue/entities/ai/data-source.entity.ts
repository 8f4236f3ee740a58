import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, idOf, integer, moment, text } from '../../fields.js';

/** Where a knowledge base takes documents from: a bucket, a site, a file. */
export const dataSource = defineEntity({
  id: 'data-source',
  title: { one: 'Data source', many: 'Data sources' },
  category: 'ai',
  icon: 'link',
  fields: {
    knowledgeBaseId: idOf('knowledge-base', {
      label: 'Knowledge base',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    type: text({ label: 'Type', about: 'Such as bucket, site or file.', group: 'System', column: 'shown' }),
    location: text({
      label: 'Location',
      about: 'The name of the bucket, the host name of the site, the name of the file or folder.',
      group: 'System',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    path: text({
      label: 'Path',
      about: 'The folder or object in the bucket. Absent: all of it.',
      group: 'System',
      column: 'offered',
      optional: true,
      searchable: true,
    }),
    extent: text({
      label: 'Extent',
      about: 'How far links of a site are followed.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    chunking: text({
      label: 'Chunking',
      about: 'How documents are split into passages.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    sizeBytes: bytes({ label: 'Size', group: 'Size', column: 'shown', optional: true, volatile: true }),
    fileCount: integer({ label: 'Files', group: 'Size', column: 'offered', optional: true, volatile: true }),
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

/** `attributes` of a data source. */
export type DataSource = Attributes<typeof dataSource>;
