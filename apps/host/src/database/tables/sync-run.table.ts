import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** One sync of a connection. */
export const syncRun = pgTable(
  'sync_run',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** queued | running | success | partial | failed | cancelled | awaiting-confirmation */
    state: text().notNull().default('queued'),
    /** What started it: `api`, `schedule`. */
    trigger: text().notNull(),
    /** The name of the requesting token. Null for a schedule. A name, because a sync outlives the token. */
    requestedBy: text(),
    /** Whether it is a deep sync, which also reads what takes many requests. */
    deep: boolean().notNull().default(false),
    cancelRequested: boolean().notNull().default(false),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    /** Renewed while a worker runs it. A stale one means that it was interrupted. */
    heartbeatAt: timestamp({ withTimezone: true }),
    /** While it waits for a rate limit without a slot: since when, until when, and why. */
    waitingSince: timestamp({ withTimezone: true }),
    waitingUntil: timestamp({ withTimezone: true }),
    waitingReason: text(),
    /** How often it was started. Only the latest starter may write for it. */
    attempt: integer().notNull().default(0),
    /** How often its worker died or could not continue. */
    interruptions: integer().notNull().default(0),
    message: text().notNull().default(''),
  },
  (table) => [
    index('sync_run_by_connection').on(table.connectionId, table.requestedAt),
    index('sync_run_open')
      .on(table.connectionId)
      .where(sql`${table.state} in ('queued', 'running')`),
    uniqueIndex('sync_run_one_running')
      .on(table.connectionId)
      .where(sql`${table.state} = 'running'`),
  ],
);
