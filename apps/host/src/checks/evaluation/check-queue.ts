import type { Queries } from '../../database/queries.js';

/** The job that asks the checks of a connection. */
export const CHECK_JOB = 'checks';

/** Before syncs, so that findings are known when a sync has ended, and not when others have. */
const PRIORITY = -10;

/**
 * Has the checks of a connection asked. Once, however often it is requested before it begins; and never twice at once.
 *
 * @param queries the transaction that the checks are asked after.
 * @param isCause whether other connections whose checks depend on this one are asked as well.
 */
export async function queueChecks(queries: Queries, connectionId: string, isCause: boolean): Promise<void> {
  await queries.query(
    `select graphile_worker.add_job($1, payload := json_build_object('connectionId', $2::text, 'isCause', $3::boolean),
       job_key := $4, queue_name := $4, priority := ${PRIORITY})`,
    [CHECK_JOB, connectionId, isCause, `checks:${connectionId}`],
  );
}
