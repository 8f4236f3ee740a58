import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import type { TaskStateView } from './task-state-view.js';

/** For each task, the latest sync that has started it, or ended it before it started: one index look-up. */
const LATEST = `
select latest.* from unnest($2::text[]) with ordinality as wanted (task, place) cross join lateral (
  select task.run_id as "runId", task.task, task.kind, task.state, task.complete, task.resources, task.created, task.changed, task.gone,
    task.expected, task.unreadable, task.skipped, task.message, coalesce(jsonb_array_length(task.awaiting), 0) as awaiting,
    task.started_at as "startedAt", task.ended_at as "endedAt"
  from sync_task task
  where task.connection_id = $1 and task.task = wanted.task and coalesce(task.started_at, task.ended_at) is not null
  order by coalesce(task.started_at, task.ended_at) desc limit 1
) as latest order by place`;

/** Reads the latest result of each task of a connection, from whichever sync. */
@Injectable()
export class TaskStatesQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param tasks their names; those that never started are left out. */
  async of(connectionId: string, tasks: readonly string[]): Promise<TaskStateView[]> {
    const { rows } = await this.pool.query<TaskStateView>(LATEST, [connectionId, tasks]);
    return rows;
  }
}
