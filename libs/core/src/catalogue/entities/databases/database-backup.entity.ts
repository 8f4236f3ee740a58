import { type Attributes, defineEntity } from '../../entity.js';
import { flag, gigabytes, idOf } from '../../fields.js';

/** A copy of a database at one moment. */
export const databaseBackup = defineEntity({
  id: 'database-backup',
  title: { one: 'Database backup', many: 'Database backups' },
  category: 'databases',
  icon: 'archive',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
    sizeGb: gigabytes({ label: 'Size', group: 'Size', column: 'shown', optional: true }),
    incremental: flag({
      label: 'Incremental',
      about: 'Whether it holds only what changed since an earlier backup.',
      group: 'System',
      column: 'shown',
      optional: true,
    }),
  },
});

/** `attributes` of a database backup. */
export type DatabaseBackup = Attributes<typeof databaseBackup>;
