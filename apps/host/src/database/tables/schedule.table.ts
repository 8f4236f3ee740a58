import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** When a task of a connection runs by itself: a cron expression with a time zone, or an interval. */
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
    /** Whether its syncs also read what costs many requests. */
    deep: boolean().notNull().default(false),
    nextAt: timestamp({ withTimezone: true }),
    lastAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.connectionId, table.task] }),
    index('schedule_due').on(table.enabled, table.nextAt),
  ],
);
