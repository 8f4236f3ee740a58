import { sql } from 'drizzle-orm';
import { boolean, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** SQL over the views of the inventory that somebody saved. */
export const savedSql = pgTable(
  'saved_sql',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    name: text().notNull(),
    query: text().notNull(),
    /** The name of the token that saved it, as of saved views. */
    owner: text().notNull(),
    shared: boolean().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex('saved_sql_name').on(table.owner, table.name)],
);
