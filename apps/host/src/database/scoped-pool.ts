import type { Pool } from 'pg';
import { scopeStatement } from './reading-scope.js';

/** Any arguments of `pg` that return a promise: text and values, or a query. */
type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * Limits the single statements of a pool to the scope of the work that sends them, each in a transaction, because only
 * there the setting ends with it. Transactions of their own begin with `scopeStatement`.
 */
export function scopePool(pool: Pool): void {
  const query = pool.query.bind(pool) as Call;
  const scoped: Call = async (...args) => {
    const limit = scopeStatement();
    if (limit === undefined) return query(...args);
    const client = await pool.connect();
    let isUsable = false;
    try {
      await client.query(`begin; ${limit}`);
      const answer = await (client.query.bind(client) as Call)(...args);
      await client.query('commit');
      isUsable = true;
      return answer;
    } finally {
      if (!isUsable)
        isUsable = await client.query('rollback').then(
          () => true,
          () => false,
        );
      client.release(!isUsable);
    }
  };
  pool.query = scoped as Pool['query'];
}
