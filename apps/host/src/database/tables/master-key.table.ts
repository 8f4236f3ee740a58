import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The keys that encrypt credentials, each with an encrypted known text, so that a wrong key is detected at start-up, before it is used. */
export const masterKey = pgTable('master_key', {
  keyId: text().primaryKey(),
  check: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  retiredAt: timestamp({ withTimezone: true }),
});
