import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Work on rows that an upgrade found, done beside everything else. It continues where it was after a restart. */
export const cleanUp = pgTable('clean_up', {
  name: text().primaryKey(),
  /** Ids up to here are done. */
  position: bigint({ mode: 'number' }).notNull().default(0),
  /** The last id that the upgrade found. */
  lastId: bigint({ mode: 'number' }).notNull(),
  endedAt: timestamp({ withTimezone: true }),
});
