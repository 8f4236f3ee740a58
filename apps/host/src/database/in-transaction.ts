import type { Pool, PoolClient } from 'pg';

/** A process that is suspended, or cut off from the server, must not hold its locks for long: others wait for them. */
const BEGIN = `begin; set local idle_in_transaction_session_timeout = '30s'`;

/** Does some work in one transaction: all of it is kept, or nothing. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isUsable = true;
  try {
    await client.query(BEGIN);
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
