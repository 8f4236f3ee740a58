import { sql } from 'drizzle-orm';
import type { Queries } from '../database/queries.types.js';
import type { LastSync } from './dto/last-sync.dto.js';

interface LastSyncRow extends Record<string, unknown> {
  readonly connectionId: string;
  readonly id: string;
  readonly state: LastSync['state'];
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
}

/** The newest run of each connection that ever had one, by the connection's id: one step along an index for each. */
export async function lastSyncs(ids: readonly string[], queries: Queries): Promise<ReadonlyMap<string, LastSync>> {
  if (ids.length === 0) return new Map();
  const { rows } = await queries.execute<LastSyncRow>(sql`
    select run.* from unnest(${sql.param(ids)}::uuid[]) as wanted (id) cross join lateral (
      select connection_id as "connectionId", id, state, requested_at as "requestedAt", ended_at as "endedAt"
      from sync_run where connection_id = wanted.id order by requested_at desc limit 1
    ) as run`);
  return new Map(
    rows.map(({ connectionId, id, state, requestedAt, endedAt }) => [
      connectionId,
      {
        id,
        state,
        requestedAt: new Date(requestedAt).toISOString(),
        endedAt: endedAt && new Date(endedAt).toISOString(),
      },
    ]),
  );
}
