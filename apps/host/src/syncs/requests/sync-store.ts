import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { listFingerprint, PLACE_RULES, readCursor, writeCursor } from '../../http/paging/page-cursor.js';
import { moment } from '../../database/moment.sql.js';
import type { SyncPage, SyncView } from './sync-view.js';
import { WAITING } from './waiting-columns.sql.js';

/** Syncs per page. */
const PAGE = 50;

/** The exact time of the request, and the id, which orders syncs of the same moment. */
const PLACE = [PLACE_RULES.moment, PLACE_RULES.uuid];

interface PlacedSync extends SyncView {
  readonly place: string;
}

const COLUMNS = `run.id, run.connection_id as "connectionId", run.state, trigger, requested_by as "requestedBy", deep, run.message,
  requested_at as "requestedAt", run.started_at as "startedAt", run.ended_at as "endedAt", ${WAITING} as waiting,
  coalesce(json_agg(json_build_object('task', task, 'kind', kind, 'state', task.state, 'complete', complete, 'resources', resources,
    'created', created, 'changed', changed, 'gone', gone, 'expected', expected, 'unreadable', unreadable, 'skipped', skipped, 'message', task.message,
    'awaiting', coalesce(jsonb_array_length(awaiting), 0)) order by task.task) filter (where task.task is not null), '[]') as tasks`;

const RUNS = `from sync_run run left join sync_task task on task.run_id = run.id`;

const PAGE_OF_CONNECTION = `
select ${COLUMNS}, ${moment('requested_at')} as place ${RUNS}
where run.connection_id = $1 and ($2::timestamptz is null or (requested_at, run.id) < ($2, $3::uuid))
group by run.id order by requested_at desc, run.id desc limit $4`;

/** Reads runs. */
@Injectable()
export class SyncStore {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(id: string): Promise<SyncView | undefined> {
    const { rows } = await this.pool.query<SyncView>(`select ${COLUMNS} ${RUNS} where run.id = $1 group by run.id`, [
      id,
    ]);
    return rows[0];
  }

  /**
   * A page of a connection's syncs, newest first.
   *
   * @param cursor from the previous page; none for the first.
   * @throws {ProblemError} `invalid-cursor`.
   */
  async ofConnection(connectionId: string, cursor?: string): Promise<SyncPage> {
    const list = listFingerprint({ list: 'syncs', connectionId });
    const [before, id] = cursor === undefined ? [] : readCursor(cursor, list, PLACE);
    // One more than shown indicates whether there is a next page.
    const { rows } = await this.pool.query<PlacedSync>(PAGE_OF_CONNECTION, [connectionId, before, id, PAGE + 1]);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ place: _place, ...view }) => view),
      nextCursor: last ? writeCursor(list, [last.place, last.id]) : null,
    };
  }
}
