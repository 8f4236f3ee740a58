import { bigserial, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who changed a connection, a credential or a token, and when. Holds no secret. */
export const auditEvent = pgTable('audit_event', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** The token's id; null for the host itself. */
  tokenId: uuid(),
  tokenName: text(),
  /** `connection.create`, `credential.replace`, `token.revoke`. */
  action: text().notNull(),
  target: text().notNull(),
  detail: jsonb().notNull().default({}),
});
