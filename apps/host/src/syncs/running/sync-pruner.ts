import { Inject, Injectable } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/queries.js';
import { allowing } from '../../database/time-limits.js';

/** The job that removes old syncs and events. */
export const PRUNE_JOB = 'prune';

/** Days for which the progress of an ended sync is kept. */
const PROGRESS_DAYS = 7;

/** Rows removed per statement, to keep locks short. */
const BATCH = 5000;

/** Progress events of a sync. Its start and end events are kept as long as the sync. */
const OLD_PROGRESS = `
delete from sync_event where id in (
  select event.id from sync_event event join sync_run run on run.id = event.run_id
  where event.type <> 'run' and run.ended_at < now() - make_interval(days => $1) limit $2)`;

/**
 * Syncs that are no longer needed. Kept are those that a version of a resource refers to, the latest of a connection,
 * and the latest that ended a task, which has the task's latest result and may need approval.
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

const OLD_DELIVERIES = `
delete from delivery where id in (
  select id from delivery where state not in ('held', 'pending') and created_at < now() - make_interval(days => $1) limit $2)`;

/** Who set a value that is still there, and when, is kept with the value. */
const OLD_ANNOTATION_CHANGES = `
delete from annotation_change where id in (
  select id from annotation_change where at < now() - make_interval(days => $1) order by id limit $2)`;

const OLD_BULK_CHANGES = `
delete from annotation_bulk where id in (
  select id from annotation_bulk where ended_at < now() - make_interval(days => $1) limit $2)`;

/**
 * Removes old syncs, events, deliveries and changes of annotations, so that years of schedules and rules do not fill the disk. The history of
 * resources is kept.
 */
@Injectable()
export class SyncPruner {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  async prune(): Promise<void> {
    const days = this.config.keepSyncsDays;
    await allowing('bulk', async () => {
      await this.#remove(OLD_PROGRESS, Math.min(days, PROGRESS_DAYS));
      await this.#remove(OLD_RUNS, days);
      await this.#remove(OLD_DELIVERIES, days);
      await this.#remove(OLD_ANNOTATION_CHANGES, days);
      await this.#remove(OLD_BULK_CHANGES, days);
    });
  }

  async #remove(statement: string, days: number): Promise<void> {
    let removed: number | null;
    do ({ rowCount: removed } = await this.pool.query(statement, [days, BATCH]));
    while (removed === BATCH);
  }
}
