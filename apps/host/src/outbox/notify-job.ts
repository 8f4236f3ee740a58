import type { Queries } from '../database/queries.js';

/** The job that notifies subscribers of a sync that has ended. */
export const NOTIFY_JOB = 'notify';

/** The job that notifies subscribers of what checks have found in a connection. */
export const NOTIFY_FINDINGS_JOB = 'notify-findings';

const QUEUE = `
with due as (
  insert into notification_due (run_id) select $2::uuid where exists (select from subscription where enabled)
  on conflict do nothing returning run_id
)
select graphile_worker.add_job($1, payload := json_build_object('runId', run_id), job_key := 'notify:' || run_id) from due`;

/** Without a key: a job of the same key that begins meanwhile would be a conflict in a snapshot. */
const QUEUE_FINDINGS = `
with due as (
  insert into findings_due (connection_id)
  select $2::uuid where exists (select from subscription where enabled and topic = 'findings') returning connection_id as id
)
select graphile_worker.add_job($1, payload := json_build_object('connectionId', id)) from due`;

/**
 * Queues the notifications of a sync, in the transaction that ends it: they are lost only if the end is. The job
 * begins at once; what a dead worker has left is found in the table.
 *
 * @param queries the transaction.
 */
export async function queueNotifications(queries: Queries, runId: string): Promise<void> {
  await queries.query(QUEUE, [NOTIFY_JOB, runId]);
}

/** The same for the findings of a connection, in the transaction that has changed them. */
export async function queueFindingNotifications(queries: Queries, connectionId: string): Promise<void> {
  await queries.query(QUEUE_FINDINGS, [NOTIFY_FINDINGS_JOB, connectionId]);
}
