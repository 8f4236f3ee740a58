import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { runMigrations } from 'graphile-worker';
import type { PoolClient } from 'pg';
import { bootStep } from '../../startup/boot-step.js';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { allowing } from '../../database/time-limits.js';

/** The job that runs a sync. */
export const SYNC_JOB = 'sync';

/** Any number, the same in every process. */
const QUEUE_LOCK = 7_210_451;

/** Wakes workers for runs. It only wakes: which of a connection's runs may start is decided where they start. */
@Injectable()
export class SyncQueue implements OnModuleInit {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Makes the queue's own tables, also in a process that only serves the API; one process at a time. */
  onModuleInit(): Promise<void> {
    return allowing('bulk', () => this.#prepare());
  }

  async #prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      const lock = client.query('select pg_advisory_lock($1)', [QUEUE_LOCK]);
      await bootStep('another host that makes the tables of the queue', lock);
      await bootStep('the tables of the queue to be made', runMigrations({ pgPool: this.pool }));
    } finally {
      // The lock belongs to the connection: that ends with it, also after a failure.
      client.release(true);
    }
  }

  /**
   * @param client the transaction that lets the run wait, so that both are kept or none.
   * @param pause seconds before it may start.
   */
  async add(runId: string, client: Pick<PoolClient, 'query'>, pause = 0): Promise<void> {
    await client.query(
      `select graphile_worker.add_job($1, payload := json_build_object('runId', $2::text), job_key := $3,
         run_at := now() + make_interval(secs => $4))`,
      [SYNC_JOB, runId, `sync:${runId}`, pause],
    );
  }

  /** The same for a run whose job was taken by a worker that is gone: what that still holds is freed. */
  async renew(runId: string, client: Pick<PoolClient, 'query'>): Promise<void> {
    await client.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
       where key = $1 and locked_by is not null having count(*) > 0`,
      [`sync:${runId}`],
    );
    await this.add(runId, client);
  }
}
