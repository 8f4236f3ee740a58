import { bigserial, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
