import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { apiToken } from './api-token.table.js';

/** A browser that signed in with a token. It may do what the token may, for as long as the token is good. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of what the cookie holds, in hexadecimal: 256 random bits, and not the token. */
    hash: text().primaryKey(),
    tokenId: uuid()
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);
