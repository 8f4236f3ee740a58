import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** Parts of kinds that need not be read while what tells of a change is the same: all of their last complete listing is in the inventory. */
export const listedPart = pgTable(
  'listed_part',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    part: text().notNull(),
    /** What told of a change when it was listed, as core marks it. */
    mark: text().notNull(),
    listedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** A run began with it, and may have written some of a newer listing: until that run ends whole, it says nothing. */
    taken: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.kind, table.part] })],
);
