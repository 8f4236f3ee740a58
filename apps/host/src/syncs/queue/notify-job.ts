import type { Queries } from '../../database/queries.js';

/** The job that notifies subscribers of a sync that has ended. */
export const NOTIFY_JOB = 'notify';

const QUEUE = `
with due as (
  insert into notification_due (run_id) select $2::uuid where exists (select from subscription where enabled)
  on conflict do nothing returning run_id
)
select graphile_worker.add_job($1, payload := json_build_object('runId', run_id), job_key := 'notify:' || run_id) from due`;

/**
 * Queues the notifications of a sync, in the transaction that ends it: they are lost only if the end is. The job
 * begins at once; what a dead worker has left is found in the table.
 *
 * @param queries the transaction.
 */
export async function queueNotifications(queries: Queries, runId: string): Promise<void> {
  await queries.query(QUEUE, [NOTIFY_JOB, runId]);
}
