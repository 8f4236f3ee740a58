import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/database.tokens.js';
import type { SyncView } from './sync.view.js';

const VIEW = `
select run.id, connection_id as "connectionId", run.state, trigger, deep, run.message, requested_at as "requestedAt",
  run.started_at as "startedAt", run.ended_at as "endedAt",
  coalesce(json_agg(json_build_object('task', task, 'kind', kind, 'state', task.state, 'complete', complete, 'resources', resources,
    'created', created, 'changed', changed, 'gone', gone, 'expected', expected, 'unreadable', unreadable, 'message', task.message,
    'awaiting', coalesce(jsonb_array_length(awaiting), 0)) order by task.task) filter (where task.task is not null), '[]') as tasks
from sync_run run left join sync_task task on task.run_id = run.id`;

/** Reads runs. */
@Injectable()
export class SyncStore {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(id: string): Promise<SyncView | undefined> {
    const { rows } = await this.pool.query<SyncView>(`${VIEW} where run.id = $1 group by run.id`, [id]);
    return rows[0];
  }

  /** The runs of a connection, newest first, before a moment when one is given. */
  async ofConnection(connectionId: string, limit: number, before?: Date): Promise<SyncView[]> {
    const { rows } = await this.pool.query<SyncView>(
      `${VIEW} where connection_id = $1 and ($3::timestamptz is null or requested_at < $3) group by run.id
       order by requested_at desc limit $2`,
      [connectionId, limit, before ?? null],
    );
    return rows;
  }
}
