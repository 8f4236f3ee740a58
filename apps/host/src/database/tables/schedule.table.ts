import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

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
