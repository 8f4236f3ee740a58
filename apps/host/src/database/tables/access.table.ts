import { sql } from 'drizzle-orm';
import { bigserial, check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A bearer token of the API, by its hash. */
export const apiToken = pgTable(
  'api_token',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    name: text().notNull(),
    /** admin | operator | viewer | feed */
    role: text().notNull(),
    /** SHA-256 of the token, in hexadecimal: the token itself has 256 random bits. */
    hash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }),
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
    /** The only thing that a token of the role `feed` reads: `{format, query}`. */
    feed: jsonb().$type<{ readonly format: string; readonly query: string }>(),
  },
  (table) => [check('api_token_feed', sql`(${table.role} = 'feed') = (${table.feed} is not null)`)],
);

/** A browser that signed in with a token. It has the token's rights while the token is valid. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of the cookie's content, in hexadecimal. The content is 256 random bits, not the token. */
    hash: text().primaryKey(),
    tokenId: uuid()
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);

/** Who changed or exported what, from where, and when. Contains no secrets. */
export const auditEvent = pgTable('audit_event', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** The token's id. Null for the host itself. */
  tokenId: uuid(),
  tokenName: text(),
  /** The client's address. Null for the host itself. */
  address: text(),
  /** `connection.create`, `credential.replace`, `token.revoke`. */
  action: text().notNull(),
  target: text().notNull(),
  detail: jsonb().notNull().default({}),
});
