import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Background work on rows that existed before an upgrade. Continues after a restart. */
export const cleanUp = pgTable('clean_up', {
  name: text().primaryKey(),
  /** The last processed id. */
  position: bigint({ mode: 'number' }).notNull().default(0),
  /** The last id at the time of the upgrade. */
  lastId: bigint({ mode: 'number' }).notNull(),
  endedAt: timestamp({ withTimezone: true }),
});
