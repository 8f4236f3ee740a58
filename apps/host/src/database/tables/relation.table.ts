import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { resource } from './resource.table.js';

/** One edge, told by the resource it starts at: to a key, to a tag, or to a host name. */
export const relation = pgTable(
  'relation',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    fromId: uuid()
      .notNull()
      .references(() => resource.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    /** Absent for a selector, which reaches any provider. */
    toProvider: text(),
    toKind: text().notNull(),
    toUid: text(),
    toTag: text(),
    toHostName: text(),
  },
  (table) => [
    index('relation_by_source').on(table.fromId),
    index('relation_by_key').on(table.toKind, table.toUid),
    index('relation_by_tag').on(table.toKind, table.toTag),
    index('relation_by_host_name').on(table.toKind, table.toHostName),
  ],
);
