import type { Pool, PoolClient } from 'pg';
import { scopeStatement } from './reading-scope.js';
import { timeLimits } from './time-limits.js';

/** A suspended or disconnected process must not hold its locks for long, because others wait for them. */
const IDLE = `set local idle_in_transaction_session_timeout = '30s'`;

/** The limits apply to the transaction only, so that they do not depend on the session. */
const begin = (): string => {
  const { statementMs, lockMs } = timeLimits();
  return `begin; ${IDLE}; set local statement_timeout = ${statementMs}; set local lock_timeout = ${lockMs}`;
};

/** What is done within a transaction. */
type Work<Result> = (client: PoolClient) => Promise<Result>;

/** Runs work in one transaction, within the time limits of its kind and the reading scope of its caller. */
export const inTransaction = <Result>(pool: Pool, work: Work<Result>): Promise<Result> => transact(pool, begin(), work);

/**
 * The same without limits held by the server: for work that waits for a provider meanwhile, or for another host that does, or that sets
 * limits of its own.
 */
export const inUnlimitedTransaction = <Result>(pool: Pool, work: Work<Result>): Promise<Result> =>
  transact(pool, 'begin', work);

async function transact<Result>(pool: Pool, begin: string, work: Work<Result>): Promise<Result> {
  const client = await pool.connect();
  let isUsable = true;
  try {
    const limit = scopeStatement();
    await client.query(limit === undefined ? begin : `${begin}; ${limit}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A broken connection has already rolled back, and its error is the one to report.
    isUsable = await client.query('rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.release(!isUsable);
  }
}
