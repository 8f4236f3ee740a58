import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';

/** Thrown when a worker that was silent for too long continues: its sync was given to another worker, and it may write nothing more. */
export class SyncLostError extends Error {
  override readonly name = 'SyncLostError';

  constructor(runId: string) {
    super(`The sync ${runId} was given to another worker, because this one was silent for too long.`);
  }
}

const OURS = `select from sync_run where id = $1 and attempt = $2 and state = 'running' for share`;

/** A worker's right to write for a sync, from starting it until it is given to another worker. */
export class SyncClaim {
  constructor(
    readonly pool: Pool,
    readonly runId: string,
    /** The number of the start. Each start invalidates earlier claims. */
    readonly attempt: number,
  ) {}

  /**
   * Writes in one transaction.
   *
   * @throws {SyncLostError} if the sync was given to another worker; then nothing is written.
   */
  write<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return inTransaction(this.pool, async (client) => {
      // Locked until the end, so that taking over the sync waits for this write, and no write follows.
      const { rowCount } = await client.query(OURS, [this.runId, this.attempt]);
      if (rowCount === 0) throw new SyncLostError(this.runId);
      return work(client);
    });
  }

  /**
   * Writes with a single statement, without an explicit transaction.
   *
   * @param statement one that writes only `where exists (select from ours)`, and returns what it wrote. $1 is the sync;
   * values start at $3.
   * @throws {SyncLostError} if the sync was given to another worker; then nothing is written.
   */
  async writeAtOnce<Row extends QueryResultRow>(statement: string, values: readonly unknown[]): Promise<Row[]> {
    const parameters = [this.runId, this.attempt, ...values];
    const { rows } = await this.pool.query<Row>(`with ours as materialized (${OURS}) ${statement}`, parameters);
    if (rows.length === 0) throw new SyncLostError(this.runId);
    return rows;
  }
}
