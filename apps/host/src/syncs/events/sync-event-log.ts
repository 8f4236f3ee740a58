import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { storableJson } from '../../database/storable-json.js';
import { ENDED_STATES } from '../../database/tables/sync-state.types.js';
import type { SyncEventData, SyncEventName } from './sync-event.dto.js';
import { SYNC_CHANNEL } from '../../database/sync-channel.constants.js';

/** Any number that nothing else of Maestro locks, the same in every process. */
const EVENT_LOCK = 7_210_452;

/** One event of a run, as it is kept and streamed. */
export interface SyncEvent<Name extends SyncEventName = SyncEventName> {
  readonly id: number;
  readonly type: Name;
  readonly data: SyncEventData<Name>;
}

/** What a run told. */
export interface ToldEvents {
  /** Oldest first. */
  readonly events: readonly SyncEvent[];
  /** False: there is more already. */
  readonly isAll: boolean;
  /** The run is over, and nothing comes after these. */
  readonly isOver: boolean;
}

interface EventRow {
  readonly isOver: boolean;
  readonly id: string | null;
  readonly type: SyncEventName;
  readonly data: SyncEventData<SyncEventName>;
}

/** Events that are read at once. */
const PAGE = 500;

/** A run's state and its events at one moment: what ends a run is told in the same transaction. */
const READ = `
select run.state = any($3) as "isOver", event.* from sync_run run left join lateral (
  select id, type, data from sync_event where run_id = run.id and id > $2 order by id limit $4
) as event on true where run.id = $1 order by event.id`;

/**
 * One event of a run after the other, from whichever connections: the number of an event is drawn once the one before is there for all
 * to see. Otherwise a reader that continues from the highest number could miss one that appears late.
 */
const APPEND = `
with event as (
  insert into sync_event (run_id, type, data)
  select $1, $2, $3 from (select pg_advisory_xact_lock(${EVENT_LOCK}, hashtext($1::uuid::text)) offset 0) as turn
)
select pg_notify('${SYNC_CHANNEL}', json_build_object('type', 'event', 'runId', $1::uuid)::text)`;

/** Keeps what runs tell, in order, and signals it to every host. */
@Injectable()
export class SyncEventLog {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * @param queries a transaction that makes what is told true, so that both are kept or none.
   */
  async append<Name extends SyncEventName>(
    runId: string,
    type: Name,
    data: SyncEventData<Name>,
    queries: Pick<Pool, 'query'> = this.pool,
  ): Promise<void> {
    await queries.query(APPEND, [runId, type, storableJson(data)]);
  }

  /** What a run told after an event, and whether that was the last. A run that is not there has told everything. */
  async read(runId: string, after: number): Promise<ToldEvents> {
    const { rows } = await this.pool.query<EventRow>(READ, [runId, after, ENDED_STATES, PAGE]);
    const events = rows.flatMap(({ id, type, data }) => (id === null ? [] : [{ id: Number(id), type, data }]));
    const isAll = events.length < PAGE;
    return { events, isAll, isOver: isAll && (rows[0]?.isOver ?? true) };
  }
}
