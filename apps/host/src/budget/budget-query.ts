import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/queries.js';

interface MeasuredRow {
  readonly task: string;
  readonly deep: boolean;
  readonly requests: number;
}

/** For each task and depth, its last complete sync: index look-ups, however many syncs there were. */
const MEASURED = `
select wanted.task, depth.deep, latest.requests
from unnest($2::text[]) as wanted (task) cross join (values (false), (true)) as depth (deep) cross join lateral (
  select task.requests from sync_task task join sync_run run on run.id = task.run_id
  where task.connection_id = $1 and task.task = wanted.task and task.complete and run.deep = depth.deep
    and coalesce(task.started_at, task.ended_at) is not null
  order by coalesce(task.started_at, task.ended_at) desc limit 1
) as latest`;

const PRESENT = `
select kind, count(*)::int as count from resource
where connection_id = $1 and kind = any ($2::text[]) and gone_at is null group by kind`;

/** Reads what the syncs of a connection have cost, and how many resources it has. */
@Injectable()
export class BudgetQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @returns the requests of the last complete sync of each task, by `task` and depth. */
  async measured(connectionId: string, tasks: readonly string[]): Promise<readonly MeasuredRow[]> {
    const { rows } = await this.pool.query<MeasuredRow>(MEASURED, [connectionId, tasks]);
    return rows;
  }

  /** @returns the number of present resources, by kind. Kinds without any are left out. */
  async present(connectionId: string, kinds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (kinds.length === 0) return new Map();
    const { rows } = await this.pool.query<{ kind: string; count: number }>(PRESENT, [connectionId, kinds]);
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }
}
