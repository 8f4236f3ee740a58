import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { runMigrations } from 'graphile-worker';
import type { PoolClient } from 'pg';
import { POOL, type Pool } from '../database/database.tokens.js';

/** The job that runs a sync. */
export const SYNC_JOB = 'sync';

/** Any number, the same in every process. */
const QUEUE_LOCK = 7_210_451;

/** Puts runs into the queue: one at a time for each connection, whichever worker takes it. */
@Injectable()
export class SyncQueue implements OnModuleInit {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Makes the queue's own tables, also in a process that only serves the API; one process at a time. */
  async onModuleInit(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [QUEUE_LOCK]);
      await runMigrations({ pgPool: this.pool });
    } finally {
      // The lock belongs to the connection: that ends with it, also after a failure.
      client.release(true);
    }
  }

  /** @param client a transaction that makes the run, so that both are there or none. */
  async add(runId: string, connectionId: string, client: Pick<PoolClient, 'query'> = this.pool): Promise<void> {
    await client.query(
      `select graphile_worker.add_job($1, payload := json_build_object('runId', $2::text), queue_name := $3, job_key := $4)`,
      [SYNC_JOB, runId, `connection:${connectionId}`, `sync:${runId}`],
    );
  }

  /** Frees what a dead worker still holds of a run, so that another can take it. */
  async unlock(runId: string): Promise<void> {
    await this.pool.query(
      `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
       where key = $1 and locked_by is not null having count(*) > 0`,
      [`sync:${runId}`],
    );
  }
}
