import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** A sealed credential: never more than one a connection, and gone with it. */
export const credential = pgTable('credential', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  /** Which key sealed it; also inside the envelope. */
  keyId: text().notNull(),
  envelope: text().notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
