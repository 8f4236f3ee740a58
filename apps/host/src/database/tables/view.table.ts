import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A list that somebody saved. */
export const savedView = pgTable(
  'saved_view',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    name: text().notNull(),
    description: text().notNull(),
    /** In the query language, unchanged. */
    query: text().notNull(),
    entity: text(),
    columns: text().array(),
    sort: text(),
    charts: jsonb().notNull(),
    /** The name of the token that created it: a token of the same name that replaces it keeps its views. */
    owner: text().notNull(),
    shared: boolean().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('saved_view_by_owner').on(table.owner)],
);

/** What tokens of a name arranged, and when they were last used to look around. */
export const visitor = pgTable('visitor', {
  /** The name of the tokens. */
  name: text().primaryKey(),
  /** The ids of the views on the overview, in order. Null: never arranged. */
  pinnedViews: text().array(),
  /** The end of the visit before the current one. */
  visitSince: timestamp({ withTimezone: true }),
  /** The latest moment of the current visit. */
  visitedAt: timestamp({ withTimezone: true }),
});
