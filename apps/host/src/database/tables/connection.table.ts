import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { GoneApproval } from './gone-approval.types.js';

/** One account at one provider. A removed connection is kept as long as its inventory. */
export const connection = pgTable('connection', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  name: text().notNull(),
  provider: text().notNull(),
  /** Region ids. Empty if the provider has no selectable regions. */
  regions: text().array().notNull().default([]),
  /** The provider's id and name of the account, if known. */
  accountId: text(),
  accountName: text(),
  /** `unverified`, `ok`, or `refused` after the provider refused the credential. */
  status: text().notNull().default('unverified'),
  /** The reason for the status, and what to do. Null if there is none. */
  statusMessage: text(),
  /** Since when it has this status. */
  statusSince: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** No scheduled sync starts before this time. Null if there is no pause. */
  heldUntil: timestamp({ withTimezone: true }),
  /** When disappearances need approval. Null for the defaults. */
  goneApproval: jsonb().$type<GoneApproval>(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  removedAt: timestamp({ withTimezone: true }),
});
