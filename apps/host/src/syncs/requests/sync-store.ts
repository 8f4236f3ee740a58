import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { moment } from '../../database/sql.js';
import { type SyncPage, type SyncView } from './sync-view.js';
import { firstValueFrom, merge, timer } from 'rxjs';
import { SyncSignals } from '../events/sync-signals.js';

/** Since when a sync waits, in the queue or for its provider. Null if it has ended or is working. Expects `run`. */
export const WAITING_SINCE = `case run.state when 'queued' then coalesce(run.waiting_since, run.requested_at)
  when 'running' then run.waiting_since end`;

/** Whether a queued sync waits for another one of its connection. Expects `run`. */
export const IS_BEHIND_ITS_OWN = `(run.state = 'queued' and exists (
  select from sync_run other where other.connection_id = run.connection_id and other.state = 'running'))`;

/** What a sync waits for, as JSON of a `SyncWait`. Expects `run`. */
export const WAITING = `case when ${WAITING_SINCE} is not null then json_build_object(
  'since', ${moment(`(${WAITING_SINCE})`)},
  'until', case run.state when 'running' then ${moment('run.waiting_until')} end,
  'reason', case when ${IS_BEHIND_ITS_OWN} then 'Another sync of this connection is running.'
                 when run.state = 'queued' then 'All workers are busy, or none is running.'
                 else 'It waits for its provider (' || run.waiting_reason || ').' end) end`;

/** Syncs per page. */
const PAGE = 50;

/** The exact time of the request, and the id, which orders syncs of the same moment. */
const PLACE = [PLACE_RULES.moment, PLACE_RULES.uuid];

interface PlacedSync extends SyncView {
  readonly place: string;
}

const COLUMNS = `run.id, run.connection_id as "connectionId", run.state, trigger, requested_by as "requestedBy", deep, run.message,
  requested_at as "requestedAt", run.started_at as "startedAt", run.ended_at as "endedAt", ${WAITING} as waiting,
  (select coalesce(json_agg(json_build_object('task', task, 'kind', kind, 'state', task.state, 'complete', complete, 'resources', resources,
    'created', created, 'changed', changed, 'gone', gone, 'expected', expected, 'unreadable', unreadable, 'skipped', skipped, 'message', task.message,
    'awaiting', coalesce(jsonb_array_length(awaiting), 0)) order by task.task), '[]') from sync_task task where task.run_id = run.id) as tasks`;

const RUNS = 'from sync_run run';

const PAGE_OF_CONNECTION = `
select ${COLUMNS}, ${moment('requested_at')} as place ${RUNS}
where run.connection_id = $1 and ($2::timestamptz is null or (requested_at, run.id) < ($2, $3::uuid)) order by requested_at desc, run.id desc limit $4`;

/** Reads runs. */
@Injectable()
export class SyncStore {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(id: string): Promise<SyncView | undefined> {
    const { rows } = await this.pool.query<SyncView>(`select ${COLUMNS} ${RUNS} where run.id = $1`, [id]);
    return rows[0];
  }

  /**
   * A page of a connection's syncs, newest first.
   *
   * @param cursor from the previous page; none for the first.
   * @throws {ProblemError} `invalid-cursor`.
   */
  async ofConnection(connectionId: string, cursor?: string): Promise<SyncPage> {
    const cursors = new ListCursors({ list: 'syncs', connectionId }, PLACE);
    const [before, id] = cursors.read(cursor) ?? [];
    // One more than shown indicates whether there is a next page.
    const { rows } = await this.pool.query<PlacedSync>(PAGE_OF_CONNECTION, [connectionId, before, id, PAGE + 1]);
    return {
      items: rows.slice(0, PAGE).map(({ place: _place, ...view }) => view),
      nextCursor: cursors.next(rows, PAGE, (last) => [last.place, last.id]),
    };
  }
}

/** Milliseconds that a request waits for its sync to start. A free worker takes a few. */
const BEGINS_WITHIN_MS = 2000;

/** The states of newly requested syncs. */
@Injectable()
export class RequestedSyncs {
  constructor(
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /** The current state of a sync. Undefined if it does not exist. */
  find(runId: string): Promise<SyncView | undefined> {
    return this.store.find(runId);
  }

  /** The sync once a worker has started it, or its state after a short wait, because only a worker knows whether it has a free slot. */
  async begun(runId: string): Promise<SyncView | undefined> {
    const signal = firstValueFrom(merge(this.signals.of(runId), timer(BEGINS_WITHIN_MS)), { defaultValue: undefined });
    const view = await this.store.find(runId);
    if (view?.state !== 'queued') return view;
    await signal;
    return this.store.find(runId);
  }
}
