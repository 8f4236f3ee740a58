import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { SyncState } from '../../database/tables/sync-state.types.js';

const LOGGER = new Logger('Sync');

/** How a sync ended, as in the API. Contains no secrets, because messages are redacted before they are stored. */
interface EndedRun extends Record<string, unknown> {
  readonly state: SyncState;
}

const ENDED = `
select run.id as "runId", run.state, run.connection_id as "connectionId", connection.name as "connectionName", provider, trigger,
  greatest(0, extract(epoch from run.ended_at - coalesce(run.started_at, run.requested_at)) * 1000)::int as "durationMs",
  sum(resources)::int as resources, sum(created)::int as created, sum(changed)::int as changed, sum(gone)::int as gone,
  sum(unreadable)::int as unreadable, sum(skipped)::int as skipped, sum(coalesce(jsonb_array_length(awaiting), 0))::int as awaiting, nullif(run.message, '') as message,
  coalesce(json_agg(json_build_object('task', task, 'state', task.state, 'message', task.message) order by task)
    filter (where task.state not in ('success', 'unavailable')), '[]') as problems
from sync_run run join connection on connection.id = run.connection_id left join sync_task task on task.run_id = run.id
where run.id = $1 group by run.id, connection.id`;

/** Final states that need no attention. All others are warnings. */
const FINE: readonly SyncState[] = ['success', 'cancelled'];

/**
 * Writes one log line for a sync that ends in a transaction: what it was, how it ended, and the reason for each task
 * that did not succeed.
 */
export async function logSyncEnd(client: PoolClient, runId: string): Promise<void> {
  const { rows } = await client.query<EndedRun>(ENDED, [runId]);
  for (const run of rows) {
    if (FINE.includes(run.state)) LOGGER.log({ ...run, msg: 'A sync ended' });
    else LOGGER.warn({ ...run, msg: 'A sync ended without everything being read' });
  }
}
