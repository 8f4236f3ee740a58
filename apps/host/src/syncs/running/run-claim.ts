import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';

/** What a worker that was silent for too long meets when it goes on: its run was given to another, and nothing more of it is written. */
export class RunLostError extends Error {
  override readonly name = 'RunLostError';

  constructor(runId: string) {
    super(`The sync ${runId} was given to another worker, because this one was silent for too long.`);
  }
}

const OURS = `select from sync_run where id = $1 and attempt = $2 and state = 'running' for share`;

/** A worker's right to write for a run: it begins when the worker starts the run, and is void once the run was given to another. */
export class RunClaim {
  constructor(
    readonly pool: Pool,
    readonly runId: string,
    /** Which start of the run it is: each start makes the claims before void. */
    readonly attempt: number,
  ) {}

  /**
   * Writes in one transaction.
   *
   * @throws {RunLostError} when the run was given to another worker; then nothing is written.
   */
  write<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return inTransaction(this.pool, async (client) => {
      // Locked until the end: taking over the run waits for this write, and none comes after.
      const { rowCount } = await client.query(OURS, [this.runId, this.attempt]);
      if (rowCount === 0) throw new RunLostError(this.runId);
      return work(client);
    });
  }

  /**
   * Writes by one statement, which needs no transaction of several around it.
   *
   * @param statement that writes only `where exists (select from ours)`, and returns what it wrote. $1 is the run; values begin with $3.
   * @throws {RunLostError} when the run was given to another worker; then nothing is written.
   */
  async writeAtOnce<Row extends QueryResultRow>(statement: string, values: readonly unknown[]): Promise<Row[]> {
    const parameters = [this.runId, this.attempt, ...values];
    const { rows } = await this.pool.query<Row>(`with ours as materialized (${OURS}) ${statement}`, parameters);
    if (rows.length === 0) throw new RunLostError(this.runId);
    return rows;
  }
}
