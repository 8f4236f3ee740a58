import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { syncRun } from './sync-run.table.js';

/** One task of a sync. */
export const syncTask = pgTable(
  'sync_task',
  {
    runId: uuid()
      .notNull()
      .references(() => syncRun.id, { onDelete: 'cascade' }),
    /** Copied from the sync by the database, so that a task's latest result is found without scanning syncs. */
    connectionId: uuid().notNull(),
    task: text().notNull(),
    kind: text().notNull(),
    /** pending | running | success | warning | danger */
    state: text().notNull().default('pending'),
    complete: boolean().notNull().default(false),
    resources: integer().notNull().default(0),
    created: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    gone: integer().notNull().default(0),
    expected: integer(),
    unreadable: integer().notNull().default(0),
    /** Rows of the list that were read but are not of the kind. */
    skipped: integer().notNull().default(0),
    requests: integer().notNull().default(0),
    message: text().notNull().default(''),
    /** Ids of resources that would be gone and are waiting for approval. */
    awaiting: jsonb().$type<readonly string[]>(),
    /** The baseline for later losses of the kind: its size, without losses that were approved or confirmed by id. */
    baseline: integer(),
    startedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.task] }),
    index('sync_task_latest').on(table.connectionId, table.task, sql`coalesce(${table.startedAt}, ${table.endedAt})`),
  ],
);
