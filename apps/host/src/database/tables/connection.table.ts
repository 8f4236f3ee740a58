import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { GoneApproval } from './gone-approval.types.js';

/** One account at one provider. A removed one stays while its inventory does. */
export const connection = pgTable('connection', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  name: text().notNull(),
  provider: text().notNull(),
  /** Region ids; empty where the provider has none to choose. */
  regions: text().array().notNull().default([]),
  /** The provider's own id and name of the account, when the credential could tell. */
  accountId: text(),
  accountName: text(),
  /** `unverified`, `ok`, or `refused` after the provider refused the credential. */
  status: text().notNull().default('unverified'),
  /** Why it is so, and what to do; null where there is nothing to say. */
  statusMessage: text(),
  /** Since when it is so. */
  statusSince: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** Until then no scheduled sync begins; null where nothing holds them back. */
  heldUntil: timestamp({ withTimezone: true }),
  /** When disappearances wait for approval; null for the defaults. */
  goneApproval: jsonb().$type<GoneApproval>(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  removedAt: timestamp({ withTimezone: true }),
});
