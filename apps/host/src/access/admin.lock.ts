import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.tokens.js';

/** What runs inside `database.transaction`. */
type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Runs a change that depends on which admin tokens there are: one at a time over all hosts, so that two revocations
 * cannot each leave the other's token as the last, nor two first starts make two tokens.
 */
export function withAdminLock<T>(database: Database, change: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('maestro:admin-tokens', 0))`);
    return change(transaction);
  });
}
