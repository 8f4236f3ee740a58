import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { runMigrations } from 'graphile-worker';
import type { PoolClient } from 'pg';
import { bootStep } from '../../startup/boot-step.js';
import { POOL, type Pool } from '../../database/queries.js';
import { allowing } from '../../database/time-limits.js';
import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';

/** The job that runs a sync. */
export const SYNC_JOB = 'sync';

/** Wakes workers for syncs. Which of a connection's syncs may start is decided when they start. */
@Injectable()
export class SyncQueue implements OnModuleInit {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Creates the queue's own tables, even in a process that only serves the API; one process at a time. */
  onModuleInit(): Promise<void> {
    return allowing('bulk', () => this.#prepare());
  }

  async #prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      const lock = client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.queue]);
      await bootStep('another host that makes the tables of the queue', lock);
      await bootStep('the tables of the queue to be made', runMigrations({ pgPool: this.pool }));
    } finally {
      // The lock belongs to the connection, so closing it releases the lock, even after a failure.
      client.release(true);
    }
  }

  /**
   * @param client the transaction that queues the sync, so that both are written atomically.
   * @param pause seconds before it may start.
   */
  async add(runId: string, client: Pick<PoolClient, 'query'>, pause = 0): Promise<void> {
    await client.query(
      `select graphile_worker.add_job($1, payload := json_build_object('runId', $2::text), job_key := $3,
         run_at := now() + make_interval(secs => $4))`,
      [SYNC_JOB, runId, `sync:${runId}`, pause],
    );
  }

  /** The same for a sync whose job was taken by a dead worker, whose locks are released. */
  async renew(runId: string, client: Pick<PoolClient, 'query'>): Promise<void> {
    await client.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
       where key = $1 and locked_by is not null having count(*) > 0`,
      [`sync:${runId}`],
    );
    await this.add(runId, client);
  }
}
