import { Inject, Injectable } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { allowing } from '../../database/time-limits.js';

/** The job that removes what is told of old runs. */
export const PRUNE_JOB = 'prune';

/** Days after a run for which its progress can be streamed again. */
const PROGRESS_DAYS = 7;

/** Rows that one statement removes: it holds no lock for long. */
const BATCH = 5000;

/** What a run told on its way. How it went on and ended stays as long as the run. */
const OLD_PROGRESS = `
delete from sync_event where id in (
  select event.id from sync_event event join sync_run run on run.id = event.run_id
  where event.type <> 'run' and run.ended_at < now() - make_interval(days => $1) limit $2)`;

/**
 * Runs that nothing needs any more. One that a version of a resource came from stays with it. So do the newest of a connection, and
 * the newest that ended a task: they tell how it went the last time, and may wait for a person.
 */
const OLD_RUNS = `
with needed as materialized (
  select distinct on (connection_id, task) run_id as id from sync_task
  where ended_at is not null order by connection_id, task, coalesce(started_at, ended_at) desc
), newest as materialized (
  select distinct on (connection_id) id from sync_run order by connection_id, requested_at desc
)
delete from sync_run where id in (
  select run.id from sync_run run
  where run.ended_at < now() - make_interval(days => $1)
    and not exists (select from resource_version where sync_run_id = run.id)
    and run.id not in (select id from needed) and run.id not in (select id from newest)
  limit $2)`;

/** Removes what is told of old runs, so that years of schedules do not fill the disk. Nothing of a resource's history goes. */
@Injectable()
export class RunPruner {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  async prune(): Promise<void> {
    const days = this.config.keepSyncsDays;
    await allowing('bulk', async () => {
      await this.#remove(OLD_PROGRESS, Math.min(days, PROGRESS_DAYS));
      await this.#remove(OLD_RUNS, days);
    });
  }

  async #remove(statement: string, days: number): Promise<void> {
    let removed: number | null;
    do ({ rowCount: removed } = await this.pool.query(statement, [days, BATCH]));
    while (removed === BATCH);
  }
}
