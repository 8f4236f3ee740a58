import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';
import { resource } from './resource.table.js';

/** What a check last said about a connection. */
export const checkState = pgTable(
  'check_state',
  {
    checkId: text().notNull(),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    /** Of the check when it was last asked. Another one: its answer is outdated. */
    fingerprint: text().notNull(),
    title: text().notNull(),
    severity: text().notNull(),
    category: text().notNull(),
    /** Until when its answer is known to hold: the last sync after which nothing that it depends on had changed. */
    evaluatedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was last asked about every resource. Null: never. */
    refreshedAt: timestamp({ withTimezone: true }),
    /** Why its answer is unknown now. Null: it is known. */
    unknownReason: text(),
    /** Whether it is unknown because it failed. */
    failed: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.checkId] })],
);

/** What a check found, or last knew, about a resource. */
export const finding = pgTable(
  'finding',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    checkId: text().notNull(),
    connectionId: uuid()
      .notNull()
      .references(() => connection.id, { onDelete: 'cascade' }),
    resourceId: uuid()
      .notNull()
      .references(() => resource.id, { onDelete: 'cascade' }),
    /** open | unknown | resolved. Whether it is muted, or unknown because a list is not complete, is stored elsewhere. */
    state: text().notNull(),
    /** Whether it is, or was last known to be, open. */
    wasOpen: boolean().notNull(),
    /** Why it is unknown. */
    reason: text(),
    /** What could be saved a month. */
    amount: numeric(),
    /** ISO 4217. */
    currency: text(),
    firstSeenAt: timestamp({ withTimezone: true }).notNull(),
    /** Since when it is open, this time. */
    openedAt: timestamp({ withTimezone: true }),
    /** When it was last open. While it is, that is when its check was last asked. */
    lastSeenAt: timestamp({ withTimezone: true }),
    resolvedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('finding_key').on(table.resourceId, table.checkId),
    index('finding_by_check').on(table.connectionId, table.checkId, table.state),
  ],
);

/** What became of a finding, in order. */
export const findingEvent = pgTable(
  'finding_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    findingId: uuid()
      .notNull()
      .references(() => finding.id, { onDelete: 'cascade' }),
    /** opened | resolved | unknown | muted | unmuted */
    type: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Who, why and until when, for a person's; the reason of what is unknown. */
    detail: jsonb().notNull().default({}),
  },
  (table) => [index('finding_event_by_finding').on(table.findingId, table.id)],
);

/** A finding that a person has muted. */
export const mute = pgTable('mute', {
  findingId: uuid()
    .primaryKey()
    .references(() => finding.id, { onDelete: 'cascade' }),
  /** The name of the token. */
  mutedBy: text().notNull(),
  reason: text().notNull(),
  mutedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** Null: for good. */
  until: timestamp({ withTimezone: true }),
});
