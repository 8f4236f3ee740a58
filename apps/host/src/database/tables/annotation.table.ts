import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { connection } from './connection.table.js';
import { resource } from './resource.table.js';

/**
 * What people and rules add to a resource. Syncs never touch it, so it stays while the resource is gone, and when it
 * returns. Without a row, there is nothing.
 */
export const annotation = pgTable(
  'annotation',
  {
    resourceId: uuid()
      .primaryKey()
      .references(() => resource.id, { onDelete: 'cascade' }),
    /** By hand or by CSV: `{"owner": {value, by, source, at}, "label:tier": …, "link:Runbook": …}`. Hides what rules say. */
    own: jsonb().notNull().default({}),
    /** By rules: `{"owner": {value, rule}}`. */
    ruled: jsonb().notNull().default({}),
    /** What is shown of both, written with them. Columns that the database generates would take most of the time of a long change. */
    owner: text(),
    environment: text(),
    note: text(),
    /** `{"tier": "1"}`. */
    labels: jsonb().notNull().default({}),
    /** `{"Runbook": "https://…"}`. */
    links: jsonb().notNull().default({}),
    /** Each label twice, as `tier` and as `tier=1`: what queries look for. */
    labelTerms: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [
    index('annotation_by_owner').on(table.owner),
    index('annotation_by_environment').on(table.environment),
    index('annotation_by_label').using('gin', table.labelTerms),
  ],
);

/** What changed of the annotations of a resource, in order. */
export const annotationChange = pgTable(
  'annotation_change',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    resourceId: uuid()
      .notNull()
      .references(() => resource.id, { onDelete: 'cascade' }),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** hand | csv | rule */
    source: text().notNull(),
    /** The name of the token. Null: rules. */
    by: text(),
    /** `{"owner": {"was": "team-a", "value": null}}`. */
    changes: jsonb().notNull(),
  },
  (table) => [index('annotation_change_by_resource').on(table.resourceId, table.id)],
);

/** A change of very many resources, which is written in parts. */
export const annotationBulk = pgTable('annotation_bulk', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  /** All of them, in the order in which they are written. Empty at the end. */
  resourceIds: uuid().array().notNull(),
  /** `{"owner": "team-a", "label:tier": null}`: null removes a value. */
  sets: jsonb().notNull(),
  /** The name of the token. */
  by: text(),
  /** How many of the resources are written. */
  done: integer().notNull().default(0),
  /** How many of them did not have the values. */
  changed: integer().notNull().default(0),
  /** When the last part was written. */
  movedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  endedAt: timestamp({ withTimezone: true }),
});

/** A rule: resources that its query matches have its values, unless an earlier rule or a person says otherwise. */
export const annotationRule = pgTable('annotation_rule', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  /** From 1, without gaps. Lower ones come first. */
  position: integer().notNull(),
  name: text().notNull(),
  /** In the query language, unchanged. */
  query: text().notNull(),
  /** `{"owner": "team-a", "label:tier": "1"}`. */
  sets: jsonb().notNull(),
  /** Why it could not be evaluated. Null: it could. */
  problem: text(),
  updatedBy: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** Up to when the rules were applied to the resources of a connection. */
export const annotationEvaluation = pgTable('annotation_evaluation', {
  connectionId: uuid()
    .primaryKey()
    .references(() => connection.id, { onDelete: 'cascade' }),
  /** Of the rules that were applied. */
  fingerprint: text().notNull(),
  /** Everything that changed before was seen. */
  evaluatedAt: timestamp({ withTimezone: true }).notNull(),
});
