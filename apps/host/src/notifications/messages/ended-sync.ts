import type { Queries } from '../../database/queries.js';
import { moment } from '../../database/sql.js';

/** A sync that has ended. */
export interface EndedSync extends Record<string, unknown> {
  readonly runId: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly state: string;
  /** In UTC, as `parseMoment` writes them. */
  readonly requestedAt: string;
  readonly endedAt: string;
}

const COLUMNS = `
run.id as "runId", run.connection_id as "connectionId", connection.name as "connectionName", run.state,
  ${moment('run.requested_at')} as "requestedAt", ${moment('run.ended_at')} as "endedAt"`;

const ENDED = `
select ${COLUMNS} from sync_run run join connection on connection.id = run.connection_id
where run.id = $1 and run.ended_at is not null`;

/** Of each of some connections; none: of all. Parameters: connections, how many at most. */
const LATEST = `
select run.* from connection cross join lateral (
  select ${COLUMNS} from sync_run run where run.connection_id = connection.id and run.ended_at is not null
    and run.state <> 'cancelled' order by run.requested_at desc limit 1
) as run
where removed_at is null and ($1::uuid[] = '{}' or connection.id = any ($1)) order by "endedAt" desc limit $2`;

/** Undefined for one that has not ended, or that is no more. */
export async function endedSync(queries: Queries, runId: string): Promise<EndedSync | undefined> {
  return (await queries.query<EndedSync>(ENDED, [runId])).rows[0];
}

/** The last sync of each of some connections, the latest first. */
export async function latestSyncs(
  queries: Queries,
  connections: readonly string[],
  limit: number,
): Promise<readonly EndedSync[]> {
  return (await queries.query<EndedSync>(LATEST, [connections, limit])).rows;
}
