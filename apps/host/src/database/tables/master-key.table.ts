import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Which keys seal credentials, each with a sealed known text: a wrong key is noticed at boot, before anything is sealed with it. */
export const masterKey = pgTable('master_key', {
  keyId: text().primaryKey(),
  check: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  retiredAt: timestamp({ withTimezone: true }),
});
