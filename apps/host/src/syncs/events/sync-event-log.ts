import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { storableJson } from '../../database/storable.js';
import { ENDED_STATES } from '../../database/tables/sync.table.js';
import type { SyncEventData, SyncEventName } from './sync-event.dto.js';
import { SYNC_CHANNEL } from '../../database/sync-channel.constants.js';
import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';

/** One event of a sync, as stored and streamed. */
export interface SyncEvent<Name extends SyncEventName = SyncEventName> {
  readonly id: number;
  readonly type: Name;
  readonly data: SyncEventData<Name>;
}

/** The events of a sync. */
export interface ToldEvents {
  /** Oldest first. */
  readonly events: readonly SyncEvent[];
  /** False: there are more events. */
  readonly isAll: boolean;
  /** The sync has ended, and there are no further events. */
  readonly isOver: boolean;
}

interface EventRow {
  readonly isOver: boolean;
  readonly id: string | null;
  readonly type: SyncEventName;
  readonly data: SyncEventData<SyncEventName>;
}

/** How many events are read at once. */
const PAGE = 500;

/** A sync's state and its events in one snapshot. The final event is written in the same transaction as the final state. */
const READ = `
select run.state = any($3) as "isOver", event.* from sync_run run left join lateral (
  select id, type, data from sync_event where run_id = run.id and id > $2 order by id limit $4
) as event on true where run.id = $1 order by event.id`;

/**
 * Events are written one at a time: an event's number is assigned after the previous one is committed. Otherwise a
 * reader that continues from the highest number could miss one that is committed late.
 */
const APPEND = `
with event as (
  insert into sync_event (run_id, type, data)
  select $1, $2, $3 from (select pg_advisory_xact_lock(${ADVISORY_LOCKS.events}, hashtext($1::uuid::text)) offset 0) as turn
)
select pg_notify('${SYNC_CHANNEL}', json_build_object('type', 'event', 'runId', $1::uuid)::text)`;

/** Stores the events of syncs in order, and notifies every host. */
@Injectable()
export class SyncEventLog {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param queries the transaction of the change that the event reports, so that both are written atomically. */
  async append<Name extends SyncEventName>(
    runId: string,
    type: Name,
    data: SyncEventData<Name>,
    queries: Pick<Pool, 'query'> = this.pool,
  ): Promise<void> {
    await queries.query(APPEND, [runId, type, storableJson(data)]);
  }

  /** The events of a sync after a given one, and whether they are the last. A sync that does not exist has no further events. */
  async read(runId: string, after: number): Promise<ToldEvents> {
    const { rows } = await this.pool.query<EventRow>(READ, [runId, after, ENDED_STATES, PAGE]);
    const events = rows.flatMap(({ id, type, data }) => (id === null ? [] : [{ id: Number(id), type, data }]));
    const isAll = events.length < PAGE;
    return { events, isAll, isOver: isAll && (rows[0]?.isOver ?? true) };
  }
}
