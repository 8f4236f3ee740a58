import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { ApiProperty } from '@nestjs/swagger';
import { SyncTaskView } from '../requests/sync-view.js';

/** The latest result of a task, or its current progress. */
class TaskStateView extends SyncTaskView {
  @ApiProperty({ format: 'uuid', description: 'The sync it was part of.' })
  readonly runId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is running.' })
  readonly endedAt!: string | null;
}

/** The tasks of a connection that have run at least once, in the provider's order. */
export class TaskStateList {
  @ApiProperty({ type: [TaskStateView] })
  readonly items!: readonly TaskStateView[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}

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

/** Reads the latest result of each task of a connection, from any sync. */
@Injectable()
export class TaskStatesQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param tasks their names; those that never started are left out. */
  async of(connectionId: string, tasks: readonly string[]): Promise<TaskStateView[]> {
    const { rows } = await this.pool.query<TaskStateView>(LATEST, [connectionId, tasks]);
    return rows;
  }
}
