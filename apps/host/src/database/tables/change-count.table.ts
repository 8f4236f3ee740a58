import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/**
 * How many versions started in each quarter hour, the unit on which days start in every time zone. Resources that count
 * as another kind are excluded. Updated in the transactions that write versions.
 */
export const changeCount = pgTable(
  'change_count',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** The same as of their resources. */
    twin: boolean().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    /** created | changed | gone | returned */
    change: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.twin, table.since, table.change] })],
);
