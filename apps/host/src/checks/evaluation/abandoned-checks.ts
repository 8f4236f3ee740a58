import type { Queries } from '../../database/queries.js';
import { CHECK_JOB } from './check-queue.js';
import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';

/** Seconds that a worker may take between taking a job and its first statement. Otherwise, the job is done twice, which changes nothing. */
const START_SECONDS = 10;

/** The name of the queue is what both sides know of a connection. */
const ABANDONED = `
with begun as materialized (
  select locked_by, queue_name from graphile_worker.jobs where task_identifier = $1 and locked_at < now() - make_interval(secs => $2)
)
select graphile_worker.force_unlock_workers(array_agg(locked_by)) from begun
where pg_try_advisory_xact_lock($3, hashtext(queue_name)) having count(*) > 0`;

/** Marks a connection whose checks are being asked, until the transaction ends, also because its process was killed. */
export async function lockChecks(queries: Queries, connectionId: string): Promise<void> {
  await queries.query('select pg_advisory_xact_lock($1, hashtext($2))', [
    ADVISORY_LOCKS.checks,
    `${CHECK_JOB}:${connectionId}`,
  ]);
}

/** Lets other workers ask the checks that a killed worker had begun to ask. Without it, they wait as long as any job may take. */
export async function releaseAbandonedChecks(queries: Queries): Promise<void> {
  await queries.query(ABANDONED, [CHECK_JOB, START_SECONDS, ADVISORY_LOCKS.checks]);
}
