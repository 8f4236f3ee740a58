import { bigserial, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who changed or took what, from where, and when. Holds no secret. */
export const auditEvent = pgTable('audit_event', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** The token's id; null for the host itself. */
  tokenId: uuid(),
  tokenName: text(),
  /** Of the client; null for the host itself. */
  address: text(),
  /** `connection.create`, `credential.replace`, `token.revoke`. */
  action: text().notNull(),
  target: text().notNull(),
  detail: jsonb().notNull().default({}),
});
