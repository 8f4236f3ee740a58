import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/**
 * How many versions began in each quarter of an hour: days begin on one in every time zone. Those of resources that are counted under
 * another kind are left out. What writes versions adds to it in the same transaction.
 */
export const changeCount = pgTable(
  'change_count',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** As their resources are. */
    twin: boolean().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    /** created | changed | gone | returned */
    change: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.twin, table.since, table.change] })],
);
