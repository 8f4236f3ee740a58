import type { PoolClient } from 'pg';
import { storableText } from '../database/storable-text.js';
import { AFTER_OTHERS } from '../syncs/requests/after-others.sql.js';

/** The newest run is moved on where it failed the same way: a schedule of every minute must not fill the list of runs. */
const NOTE = `
with latest as (
  select id, state, trigger, attempt, message from sync_run where connection_id = $1 order by requested_at desc limit 1
), again as (
  update sync_run set requested_at = greatest(now(), sync_run.requested_at), ended_at = greatest(now(), sync_run.ended_at) from latest
  where sync_run.id = latest.id and latest.state = 'failed' and latest.trigger = 'schedule' and latest.attempt = 0
    and latest.message = $2
  returning sync_run.id
)
insert into sync_run (connection_id, trigger, state, requested_at, ended_at, message)
select $1, 'schedule', 'failed', moment, moment, $2 from (select ${AFTER_OTHERS}) as latest (moment) where not exists (select from again)`;

/** Keeps that a scheduled sync could not begin, and why, as a run that failed: else nobody would know that nothing is read any more. */
export async function noteUnstartedRun(client: PoolClient, connectionId: string, reason: string): Promise<void> {
  await client.query(NOTE, [connectionId, storableText(`It could not begin. ${reason}`)]);
}
