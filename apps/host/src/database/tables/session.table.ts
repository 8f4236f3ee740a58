import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { apiToken } from './api-token.table.js';

/** A browser that signed in with a token. It has the token's rights while the token is valid. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of the cookie's content, in hexadecimal. The content is 256 random bits, not the token. */
    hash: text().primaryKey(),
    tokenId: uuid()
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);
