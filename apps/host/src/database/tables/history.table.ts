import {
  bigserial,
  boolean,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
  integer,
  primaryKey,
  bigint,
} from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** The state of a resource during a period. The current version has no end. The document is null while the resource is gone. */
export const resourceVersion = pgTable(
  'resource_version',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Copied from the resource, so that changes can be listed without a join. */
    connectionId: uuid().notNull(),
    kind: text().notNull(),
    /** Refers to a resource without a foreign key: it is written together with it and removed by a trigger (docs/adr/0019). */
    resourceId: uuid().notNull(),
    validFrom: timestamp({ withTimezone: true }).notNull(),
    validTo: timestamp({ withTimezone: true }),
    gone: boolean().notNull().default(false),
    /** created | changed | gone | returned */
    change: text().notNull(),
    /** Copied from the resource, so that changes are listed once without a join. */
    twin: boolean().notNull().default(false),
    /** The contract's Resource, with `raw`. */
    document: jsonb(),
    /**
     * Refers to a sync without a foreign key: writers lock the sync, and a trigger clears the reference when it is
     * deleted (docs/adr/0019).
     */
    syncRunId: uuid(),
  },
  (table) => [
    index('resource_version_by_resource').on(table.resourceId, table.validFrom),
    index('resource_version_by_run').on(table.syncRunId),
    index('resource_version_by_connection').on(
      table.connectionId,
      table.twin,
      table.validFrom,
      table.id,
      table.kind,
      table.change,
    ),
  ],
);

/**
 * How many versions started in each quarter hour, the unit on which days start in every time zone. Resources that count
 * as another kind are excluded. Updated in the transactions that write versions.
 */
export const changeCount = pgTable(
  'change_count',
  {
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** The same as of their resources. */
    twin: boolean().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    /** created | changed | gone | returned */
    change: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.twin, table.since, table.change] })],
);

/** Background work on rows that existed before an upgrade. Continues after a restart. */
export const cleanUp = pgTable('clean_up', {
  name: text().primaryKey(),
  /** The last processed id. */
  position: bigint({ mode: 'number' }).notNull().default(0),
  /** The last id at the time of the upgrade. */
  lastId: bigint({ mode: 'number' }).notNull(),
  endedAt: timestamp({ withTimezone: true }),
});
