import { isNotNull, sql } from 'drizzle-orm';
import {
  boolean,
  index,
  inet,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  bigserial,
} from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';

/** The latest known state of each resource. `raw` is only stored in its current version. */
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
    /** The listing part that it was read in. Only a complete part can show that it is gone. */
    part: text().notNull(),
    name: text().notNull(),
    entity: text().notNull(),
    region: text(),
    status: text(),
    active: boolean().notNull(),
    /** At the provider. */
    createdAt: timestamp({ withTimezone: true }),
    /** Normalized for search: in lower case if the provider ignores case. */
    tags: text().array().notNull(),
    /** As the provider writes them, in the same order. Null if identical. */
    shownTags: text().array(),
    attributes: jsonb().notNull(),
    /** From the attribute with the role cost, if known, so that sums need not read the attributes. */
    monthlyCost: numeric(),
    /** ISO 4217. */
    costCurrency: text(),
    unknown: jsonb(),
    relations: jsonb().notNull(),
    /** Lower-case host name, for selectors of other resources. */
    hostName: text(),
    /** The name by which relations of other resources refer to it, if its kind declares one. */
    urn: text(),
    /** Addresses and blocks for selectors of other resources. A trigger maintains a row of `resource_address` for each. Null: none. */
    addresses: inet().array(),
    /** Covers everything that is not volatile: equal means unchanged. */
    checksum: text().notNull(),
    /** Lower-case name, uid, addresses and tags, for text search. */
    searchText: text().notNull(),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    goneAt: timestamp({ withTimezone: true }),
    /** Whether it is counted through another connection of the same account. */
    twin: boolean().notNull().default(false),
    /** Whether it is also listed under another kind, and counted there; or of a reference kind, and counted nowhere. */
    alias: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('resource_key').on(table.connectionId, table.kind, table.uid),
    index('resource_by_kind').on(table.kind, table.name, table.id),
    index('resource_by_region').on(table.region, table.name, table.id),
    index('resource_by_status').on(table.status, table.name, table.id),
    index('resource_by_name').on(table.name, table.id),
    // Also of what costs nothing, which comes last.
    index('resource_by_cost').on(table.monthlyCost, table.name, table.id),
    index('resource_by_sight').on(table.firstSeenAt, table.id),
    index('resource_by_deletion').on(table.goneAt, table.name, table.id).where(isNotNull(table.goneAt)),
    index('resource_repeated')
      .on(table.connectionId, table.kind, table.entity, table.region)
      .where(sql`(twin or alias) and gone_at is null`),
    index('resource_by_uid').on(table.uid),
    index('resource_by_host_name').on(table.hostName).where(isNotNull(table.hostName)),
    index('resource_by_urn').on(table.urn).where(isNotNull(table.urn)),
  ],
);

/** The latest volatile attributes of a resource, which have no versions. */
export const resourceMeasure = pgTable('resource_measure', {
  resourceId: uuid()
    .primaryKey()
    .references(() => resource.id, { onDelete: 'cascade' }),
  /** `{objectCount: 12}`: merged into the attributes when the resource is shown. */
  measures: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  measuredAt: timestamp({ withTimezone: true }).notNull(),
});

/**
 * What a present invoice or one of its lines charges, from the attributes with the roles `billed-…`, measured ones
 * included.
 */
export const charge = pgTable(
  'charge',
  {
    resourceId: uuid()
      .primaryKey()
      .references(() => resource.id, { onDelete: 'cascade' }),
    connectionId: uuid().notNull(),
    /** `2026-11`. */
    month: text().notNull(),
    /** Of an invoice, and not of a line. */
    isTotal: boolean().notNull(),
    amount: numeric().notNull(),
    /** ISO 4217. */
    currency: text().notNull(),
    product: text(),
    project: text(),
    /** The provider's id of what is charged, and its kind and the name of its group where known. */
    billedUid: text(),
    kindOfBilled: text('billed_kind'),
    billedGroup: text(),
    /** The present resource that a line charges. Kept by `charge-matcher.ts`. Null: none. */
    chargedId: uuid(),
  },
  (table) => [
    index('charge_by_month').on(table.month, table.connectionId, table.currency),
    index('charge_total')
      .on(table.month, table.connectionId, table.currency)
      .where(sql`is_total`),
    index('charge_by_uid').on(table.connectionId, table.billedUid).where(isNotNull(table.billedUid)),
    index('charge_by_group')
      .on(table.connectionId, table.kindOfBilled, table.billedGroup)
      .where(isNotNull(table.billedGroup)),
    index('charge_by_charged').on(table.chargedId).where(isNotNull(table.chargedId)),
  ],
);

/** One edge, stated by the resource at its start: to a key, a tag, a host name, a URN, or resources with an address in a network. */
export const relation = pgTable(
  'relation',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Refers to a resource without a foreign key: it is written together with it and removed by a trigger (docs/adr/0019). */
    fromId: uuid().notNull(),
    type: text().notNull(),
    /** Absent for a selector, which can match any provider. */
    toProvider: text(),
    /** Absent for a selector of any kind. */
    toKind: text(),
    toUid: text(),
    toTag: text(),
    toHostName: text(),
    toUrn: text(),
    /** An address or a block. */
    toNetwork: inet(),
  },
  (table) => [
    index('relation_by_source').on(table.fromId),
    // Each edge has exactly one of the five targets.
    index('relation_by_key').on(table.toKind, table.toUid).where(isNotNull(table.toUid)),
    index('relation_by_tag').on(table.toKind, table.toTag).where(isNotNull(table.toTag)),
    index('relation_by_host_name').on(table.toHostName).where(isNotNull(table.toHostName)),
    index('relation_by_urn').on(table.toUrn).where(isNotNull(table.toUrn)),
    index('relation_by_network').using('spgist', table.toNetwork).where(isNotNull(table.toNetwork)),
  ],
);
