import { bigserial, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { syncRun } from './sync-run.table.js';

/** The events of a sync, in order, stored so that a stream can be resumed from any host. */
export const syncEvent = pgTable(
  'sync_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    runId: uuid()
      .notNull()
      .references(() => syncRun.id, { onDelete: 'cascade' }),
    /** `task`, `wait`, `run`. */
    type: text().notNull(),
    data: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('sync_event_by_run').on(table.runId, table.id)],
);
