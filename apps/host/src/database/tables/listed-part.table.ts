import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** Parts of kinds that need not be read again while their mark is unchanged: their last complete listing is in the inventory. */
export const listedPart = pgTable(
  'listed_part',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    part: text().notNull(),
    /** The mark at the time of the listing. */
    mark: text().notNull(),
    listedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** A sync has taken the mark and may have written part of a newer listing. The mark is invalid until that sync ends completely. */
    taken: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.kind, table.part] })],
);
