import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A state of Terraform, and when it was read. Where it is read from is encrypted as credentials are: it may hold secrets. */
export const terraformState = pgTable('terraform_state', {
  id: uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`),
  name: text().notNull(),
  /** `file`, `https` or `s3`. */
  type: text().notNull(),
  /** Where it is, without anything secret. */
  place: text().notNull(),
  keyId: text().notNull(),
  envelope: text().notNull(),
  /** The connections whose resources it manages. Empty: all. */
  connections: uuid().array().notNull().default([]),
  everyMinutes: integer().notNull(),
  /** When it is read next. While it is read: when another worker may take it over. */
  dueAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** When it was last tried. */
  triedAt: timestamp({ withTimezone: true }),
  /** When the last reading began that succeeded. What is kept is from then. */
  readAt: timestamp({ withTimezone: true }),
  /** Whether the last reading succeeded. */
  whole: boolean().notNull().default(false),
  /** Why the last reading failed, and what to do. */
  error: text(),
  /** How many resources it manages that are of other providers. */
  others: integer().notNull().default(0),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** What a state manages: nothing else of a state is kept. */
export const terraformInstance = pgTable(
  'terraform_instance',
  {
    stateId: uuid()
      .notNull()
      .references(() => terraformState.id, { onDelete: 'cascade' }),
    /** `digitalocean_droplet`. */
    type: text().notNull(),
    /** What `import` takes. Null: the state does not tell it. */
    importId: text(),
    address: text().notNull(),
  },
  (table) => [
    index('terraform_instance_by_id').on(table.type, table.importId),
    index('terraform_instance_by_state').on(table.stateId, table.address),
  ],
);
