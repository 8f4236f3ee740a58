import type { Queries } from '../../database/queries.js';

/** The job that sends what is due for a subscription. */
export const DELIVER_JOB = 'deliver';

const ADD = `
select graphile_worker.add_job($1, payload := json_build_object('subscriptionId', $2::text), job_key := 'deliver:' || $2)`;

/** Wakes a worker for a subscription, once the transaction is committed. */
export async function queueDelivery(queries: Queries, subscriptionId: string): Promise<void> {
  await queries.query(ADD, [DELIVER_JOB, subscriptionId]);
}
