import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** One run over a connection. */
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
    cancelRequested: boolean().notNull().default(false),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    /** Renewed while a worker runs it: a stale one was interrupted. */
    heartbeatAt: timestamp({ withTimezone: true }),
    message: text().notNull().default(''),
  },
  (table) => [index('sync_run_by_connection').on(table.connectionId, table.requestedAt)],
);
