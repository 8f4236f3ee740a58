import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, timestamp, uuid, boolean, index, integer, primaryKey } from 'drizzle-orm/pg-core';

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

/** The keys that encrypt credentials, each with an encrypted known text, so that a wrong key is detected at start-up, before it is used. */
export const masterKey = pgTable('master_key', {
  keyId: text().primaryKey(),
  check: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  retiredAt: timestamp({ withTimezone: true }),
});

/** The schedule of a task of a connection: a cron expression with a time zone, or an interval. */
export const schedule = pgTable(
  'schedule',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    task: text().notNull(),
    cron: text(),
    timeZone: text().notNull().default('UTC'),
    intervalSeconds: integer(),
    enabled: boolean().notNull().default(true),
    /** Whether its syncs are deep: they also read what takes many requests. */
    deep: boolean().notNull().default(false),
    nextAt: timestamp({ withTimezone: true }),
    lastAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.connectionId, table.task] }),
    index('schedule_due').on(table.enabled, table.nextAt),
  ],
);

/** The limits above which disappearances need approval. Absent values default to the connection's, or else to the general defaults. */
export interface ApprovalLimits {
  /** The share of a kind, from 0 to 1. */
  readonly share?: number;
  /** Up to this number of resources never need approval. */
  readonly count?: number;
}

/** When resources that a sync no longer finds need approval before they are marked as gone. */
export interface GoneApproval extends ApprovalLimits {
  /** Limits for individual kinds. */
  readonly kinds?: readonly (ApprovalLimits & { readonly kind: string })[];
}

/** The response to a request with an Idempotency-Key: the same key and body get the same response, another body is refused. */
export const idempotencyKey = pgTable('idempotency_key', {
  key: text().primaryKey(),
  requestHash: text().notNull(),
  response: jsonb(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
