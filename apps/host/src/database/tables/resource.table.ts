import { isNotNull, sql } from 'drizzle-orm';
import { boolean, index, inet, jsonb, numeric, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** The latest known state of each resource. `raw` stands in its current version, so it is stored once. */
export const resource = pgTable(
  'resource',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    provider: text().notNull(),
    kind: text().notNull(),
    uid: text().notNull(),
    /** The listing part it was read in: only a complete part can show that it is gone. */
    part: text().notNull(),
    name: text().notNull(),
    entity: text().notNull(),
    region: text(),
    status: text(),
    active: boolean().notNull(),
    /** At the provider. */
    createdAt: timestamp({ withTimezone: true }),
    /** What they are found by: in lower case where the provider ignores case. */
    tags: text().array().notNull(),
    /** As the provider writes them, in the same order; null where that is no different. */
    shownTags: text().array(),
    attributes: jsonb().notNull(),
    /** Of the attribute with the role cost, where a price is known: sums of it need no look at the attributes. */
    monthlyCost: numeric(),
    /** ISO 4217. */
    costCurrency: text(),
    unknown: jsonb(),
    relations: jsonb().notNull(),
    /** Lower-case host name, for selectors of other resources. */
    hostName: text(),
    /** Addresses and blocks, for selectors of other resources; a trigger keeps a row of `resource_address` for each. Null: none. */
    addresses: inet().array(),
    /** Over everything but what is volatile: equal means unchanged. */
    checksum: text().notNull(),
    /** Lower-case name, uid, addresses and tags, for text search. */
    searchText: text().notNull(),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    goneAt: timestamp({ withTimezone: true }),
    /** Whether another connection of the same account holds it too, and is the one that speaks for it. */
    twin: boolean().notNull().default(false),
    /** Whether it is listed under another kind as well, and counted there. */
    alias: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('resource_key').on(table.connectionId, table.kind, table.uid),
    index('resource_by_kind').on(table.kind, table.name, table.id),
    index('resource_by_region').on(table.region, table.name, table.id),
    index('resource_by_status').on(table.status, table.name, table.id),
    index('resource_by_name').on(table.name, table.id),
    index('resource_repeated')
      .on(table.connectionId, table.kind, table.entity, table.region)
      .where(sql`(twin or alias) and gone_at is null`),
    index('resource_by_uid').on(table.uid),
    index('resource_by_host_name').on(table.hostName).where(isNotNull(table.hostName)),
  ],
);
