import type { Pool, PoolClient } from 'pg';
import { timeLimits } from './time-limits.js';

/** A process that is suspended, or cut off from the server, must not hold its locks for long: others wait for them. */
const IDLE = `set local idle_in_transaction_session_timeout = '30s'`;

/** The limits hold until the end of the transaction only, so that they need nothing of the session. */
const begin = (): string => {
  const { statementMs, lockMs } = timeLimits();
  return `begin; ${IDLE}; set local statement_timeout = ${statementMs}; set local lock_timeout = ${lockMs}`;
};

/** Does some work in one transaction, within the time limits of its kind: all of it is kept, or nothing. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isUsable = true;
  try {
    await client.query(begin());
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // What broke the connection has rolled back as well, and is what the caller is told.
    isUsable = await client.query('rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.release(!isUsable);
  }
}
