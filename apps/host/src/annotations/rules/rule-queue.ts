import type { Queries } from '../../database/queries.js';

/** The job that applies rules to the resources of a connection. */
export const RULE_JOB = 'annotation-rules';

/** Before syncs, and before checks, whose findings show owners. */
const PRIORITY = -11;

const ADD = `graphile_worker.add_job('${RULE_JOB}', payload := json_build_object('connectionId', id::text),
  job_key := 'annotation-rules:' || id, queue_name := 'annotation-rules', priority := ${PRIORITY})`;

/**
 * Has rules applied to what changed in a connection. Without rules, and without values of earlier ones, nothing is queued.
 *
 * @param queries the transaction after which they are applied.
 */
export async function queueRules(queries: Queries, connectionId: string): Promise<void> {
  await queries.query(
    `select ${ADD} from (select $1::uuid as id) as connection
     where exists (select from annotation_rule) or exists (select from annotation_evaluation where connection_id = id)`,
    [connectionId],
  );
}

/** Has rules applied to every connection, because they changed. */
export async function queueRulesEverywhere(queries: Queries): Promise<void> {
  await queries.query(
    `select ${ADD} from connection where exists (select from resource where connection_id = connection.id)`,
  );
}
