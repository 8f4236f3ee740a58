import { sql } from 'drizzle-orm';
import { bigserial, check, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** A role for one connection. */
interface KeptConnectionRole {
  readonly connectionId: string;
  readonly role: string;
}

/** A bearer token of the API, by its hash. */
export const apiToken = pgTable(
  'api_token',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    name: text().notNull(),
    /** admin | operator | viewer | limited | feed: for all connections; `limited` has none but those in `connections` */
    role: text().notNull(),
    /** Higher roles for single connections. Null: none. */
    connections: jsonb().$type<readonly KeptConnectionRole[]>(),
    /** SHA-256 of the token, in hexadecimal: the token itself has 256 random bits. */
    hash: text().notNull().unique(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }),
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
    /**
     * The only thing that a token of the role `feed` reads: `{format, query}`, of its `connections` or of all. It reads nothing if it has a
     * `creatorId`, and that token or person may no longer read one of them.
     */
    feed: jsonb().$type<{ readonly format: string; readonly query: string; readonly creatorId?: string }>(),
  },
  (table) => [check('api_token_feed', sql`(${table.role} = 'feed') = (${table.feed} is not null)`)],
);

/** Somebody who signs in with an identity provider or a password. */
export const person = pgTable(
  'person',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    /** What they are called in the audit, and sign in with if they have a password. */
    name: text().notNull(),
    /** The identity provider and its id of them. Null for one who has a password. */
    issuer: text(),
    subject: text(),
    /** A salted scrypt hash, with its parameters. Null until it is chosen, and with an identity provider. */
    password: text(),
    /** SHA-256 of the code that chooses the password, in hexadecimal. */
    inviteHash: text().unique(),
    inviteExpiresAt: timestamp({ withTimezone: true }),
    /** As of a token. With an identity provider: of the latest sign-in. */
    role: text().notNull(),
    connections: jsonb().$type<readonly KeptConnectionRole[]>(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    signedInAt: timestamp({ withTimezone: true }),
    disabledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('person_name').on(sql`lower(${table.name})`),
    uniqueIndex('person_subject').on(table.issuer, table.subject),
  ],
);

/** A browser that signed in with a token, or of a person. It has the rights of the token or the person while they are valid. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of the cookie's content, in hexadecimal. The content is 256 random bits, not the token. */
    hash: text().primaryKey(),
    tokenId: uuid().references(() => apiToken.id, { onDelete: 'cascade' }),
    personId: uuid().references(() => person.id, { onDelete: 'cascade' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.expiresAt),
    check('session_of_one', sql`num_nonnulls(${table.tokenId}, ${table.personId}) = 1`),
  ],
);

/** Who changed or exported what, from where, and when. Contains no secrets. */
export const auditEvent = pgTable('audit_event', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** The id of the token or the person. Null for the host itself. */
  tokenId: uuid(),
  tokenName: text(),
  /** The client's address. Null for the host itself. */
  address: text(),
  /** `connection.create`, `credential.replace`, `token.revoke`. */
  action: text().notNull(),
  target: text().notNull(),
  detail: jsonb().notNull().default({}),
});
