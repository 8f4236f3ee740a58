import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/database.tokens.js';
import { SYNC_CHANNEL } from './sync-channel.constants.js';

/** One event of a run, as it is kept and streamed. */
export interface SyncEvent {
  readonly id: number;
  /** `task`: progress or end of a task. `wait`: a rate limit. `run`: the run's state. */
  readonly type: 'task' | 'wait' | 'run';
  readonly data: object;
}

/** Keeps what runs tell, in order, and signals it to every host. */
@Injectable()
export class SyncEventLog {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async append(runId: string, type: SyncEvent['type'], data: object): Promise<void> {
    await this.pool.query(
      `with event as (insert into sync_event (run_id, type, data) values ($1, $2, $3))
       select pg_notify('${SYNC_CHANNEL}', json_build_object('type', 'event', 'runId', $1::uuid)::text)`,
      [runId, type, JSON.stringify(data)],
    );
  }

  /** What a run told after an event, oldest first. */
  async after(runId: string, id: number): Promise<SyncEvent[]> {
    const { rows } = await this.pool.query<{ id: string; type: SyncEvent['type']; data: object }>(
      'select id, type, data from sync_event where run_id = $1 and id > $2 order by id limit 1000',
      [runId, id],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }
}
