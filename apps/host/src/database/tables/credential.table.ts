import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** An encrypted credential: at most one per connection, and deleted with it. */
export const credential = pgTable('credential', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  /** The key that it is encrypted with. Also part of the envelope. */
  keyId: text().notNull(),
  envelope: text().notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
