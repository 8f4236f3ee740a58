import { bigserial, boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What a resource was, from one moment to another. The current version has no end; while it is gone, its document is null. */
export const resourceVersion = pgTable(
  'resource_version',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** The resource's, so that changes are found without it. */
    connectionId: uuid().notNull(),
    kind: text().notNull(),
    /** Of a resource, though no key says so: it is written together with it, and removed by a trigger (docs/adr/0019). */
    resourceId: uuid().notNull(),
    validFrom: timestamp({ withTimezone: true }).notNull(),
    validTo: timestamp({ withTimezone: true }),
    gone: boolean().notNull().default(false),
    /** created | changed | gone | returned */
    change: text().notNull(),
    /** The resource's, so that changes are told once without a look at it. */
    twin: boolean().notNull().default(false),
    /** The contract's Resource, with `raw`. */
    document: jsonb(),
    /** Refers to a run without a foreign key: writers lock the run, and a trigger takes it away with it (docs/adr/0019). */
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
