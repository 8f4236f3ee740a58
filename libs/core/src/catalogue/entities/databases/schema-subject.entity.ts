import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, text } from '../../fields.js';

/** The form of messages in a schema registry, under one name. */
export const schemaSubject = defineEntity({
  id: 'schema-subject',
  title: { one: 'Schema subject', many: 'Schema subjects' },
  category: 'databases',
  icon: 'file-badge',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown', optional: true }),
    schemaType: text({ label: 'Format', about: 'Such as AVRO.', group: 'System', column: 'shown', optional: true }),
    schemaId: text({ label: 'Schema ID', group: 'System', column: 'shown', optional: true }),
  },
});

/** `attributes` of a schema subject. */
export type SchemaSubject = Attributes<typeof schemaSubject>;
