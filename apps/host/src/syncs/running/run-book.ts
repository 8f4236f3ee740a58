import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database.tokens.js';
import { SyncEventLog } from '../sync-event.log.js';
import type { SyncState } from '../sync-state.types.js';

/** What is still open of a run. */
export interface StartedRun {
  readonly connectionId: string;
  readonly tasks: readonly string[];
}

/** How a run ended, from its tasks. `awaiting` before all else: a person must look. */
const END_STATE = `
case when bool_or(awaiting is not null) then 'awaiting-confirmation'
     when bool_or(run.cancel_requested) then 'cancelled'
     when bool_and(complete) then 'success'
     when bool_or(complete or resources > 0) then 'partial'
     else 'failed' end`;

/** Keeps the state of runs. */
@Injectable()
export class RunBook {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
  ) {}

  /** Marks a run as running and gives its open tasks; undefined when it is over, or was cancelled before it began. */
  async start(runId: string): Promise<StartedRun | undefined> {
    const { rows } = await this.pool.query<{ connection_id: string; cancel_requested: boolean }>(
      `update sync_run set state = 'running', started_at = coalesce(started_at, now()), heartbeat_at = now()
       where id = $1 and state in ('queued', 'running') returning connection_id, cancel_requested`,
      [runId],
    );
    const run = rows[0];
    if (!run) return undefined;
    if (run.cancel_requested) {
      await this.end(runId);
      return undefined;
    }
    await this.events.append(runId, 'run', { state: 'running' });
    const open = await this.pool.query<{ task: string }>(
      `update sync_task set state = 'running', started_at = now() where run_id = $1 and ended_at is null returning task`,
      [runId],
    );
    return { connectionId: run.connection_id, tasks: open.rows.map(({ task }) => task) };
  }

  async heartbeat(runId: string): Promise<void> {
    await this.pool.query('update sync_run set heartbeat_at = now() where id = $1', [runId]);
  }

  /** Ends every open task the same way: the connection could not even be opened. */
  async failAll(runId: string, message: string): Promise<void> {
    await this.pool.query(
      `update sync_task set state = 'danger', complete = false, message = $2, ended_at = now() where run_id = $1 and ended_at is null`,
      [runId, message],
    );
    await this.end(runId, message);
  }

  /** Works out how the run ended, and tells it. */
  async end(runId: string, message = ''): Promise<SyncState | undefined> {
    const { rows } = await this.pool.query<{ state: SyncState }>(
      `update sync_run set ended_at = now(), message = trim(message || ' ' || $2), state = (
         select ${END_STATE} from sync_task task join sync_run run on run.id = run_id where run_id = $1)
       where id = $1 returning state`,
      [runId, message],
    );
    await this.events.append(runId, 'run', { state: rows[0]?.state });
    return rows[0]?.state;
  }

  /** Gives a run back to the queue, because its worker stops or died: its connection's id, or undefined when it was not running. */
  async handBack(runId: string, message: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ connection_id: string }>(
      `update sync_run set state = 'queued', heartbeat_at = null, message = $2 where id = $1 and state = 'running' returning connection_id`,
      [runId, message],
    );
    if (rows[0]) await this.events.append(runId, 'run', { state: 'queued', message });
    return rows[0]?.connection_id;
  }
}
