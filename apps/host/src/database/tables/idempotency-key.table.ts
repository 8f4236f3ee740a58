import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The response to a request with an Idempotency-Key: the same key and body get the same response, another body is refused. */
export const idempotencyKey = pgTable('idempotency_key', {
  key: text().primaryKey(),
  requestHash: text().notNull(),
  response: jsonb(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
