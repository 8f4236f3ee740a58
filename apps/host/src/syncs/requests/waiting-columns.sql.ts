import { moment } from '../../database/moment.sql.js';

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
