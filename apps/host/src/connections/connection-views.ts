import type { Queries } from '../database/queries.js';
import type { PluginRegistry } from '../plugins/plugin-registry.js';
import { scheduleSummaries } from '../timing/connection-schedules.js';
import type { ConnectionView, LastSync } from './dto/connection-view.dto.js';
import { shownApproval } from './dto/gone-approval.dto.js';
import type { ConnectionRow } from './store/connection-store.js';

/** Connections as the API shows them, in the same order. */
export async function connectionViews(
  rows: readonly ConnectionRow[],
  queries: Queries,
  plugins: PluginRegistry,
): Promise<ConnectionView[]> {
  const summaries = await scheduleSummaries(
    rows.filter(({ removedAt }) => removedAt === null).map(({ id }) => id),
    queries,
  );
  const syncs = await lastSyncs(
    rows.map(({ id }) => id),
    queries,
  );
  return rows.map((row) => {
    const { schedule = null, nextSyncAt = null } = summaries.get(row.id) ?? {};
    return {
      id: row.id,
      name: row.name,
      provider: row.provider,
      regions: row.regions,
      account: row.accountId === null ? null : { id: row.accountId, name: row.accountName ?? row.accountId },
      ...statusOf(row, plugins),
      heldUntil: row.heldUntil?.toISOString() ?? null,
      schedule,
      nextSyncAt: nextSyncAt?.toISOString() ?? null,
      lastSync: syncs.get(row.id) ?? null,
      goneApproval: shownApproval(row.goneApproval),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      removedAt: row.removedAt?.toISOString() ?? null,
    };
  });
}

/** The status of the credential, unless this host cannot use it. */
function statusOf(
  { provider, removedAt, status, statusMessage, statusSince }: ConnectionRow,
  plugins: PluginRegistry,
): Pick<ConnectionView, 'status' | 'statusMessage' | 'statusSince'> {
  const missing = removedAt === null ? plugins.missing(provider) : undefined;
  if (missing !== undefined)
    return { status: 'plugin-missing', statusMessage: missing, statusSince: plugins.loadedAt.toISOString() };
  return { status: status as ConnectionView['status'], statusMessage, statusSince: statusSince.toISOString() };
}

interface LastSyncRow extends Record<string, unknown> {
  readonly connectionId: string;
  readonly id: string;
  readonly state: LastSync['state'];
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
}

/** The latest sync of each connection, by connection id: one index look-up each. */
async function lastSyncs(ids: readonly string[], queries: Queries): Promise<ReadonlyMap<string, LastSync>> {
  if (ids.length === 0) return new Map();
  const { rows } = await queries.query<LastSyncRow>(
    `select run.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
      select connection_id as "connectionId", id, state, requested_at as "requestedAt", ended_at as "endedAt"
      from sync_run where connection_id = wanted.id order by requested_at desc limit 1
    ) as run`,
    [ids],
  );
  return new Map(
    rows.map(({ connectionId, id, state, requestedAt, endedAt }) => [
      connectionId,
      {
        id,
        state,
        requestedAt: requestedAt.toISOString(),
        endedAt: endedAt && endedAt.toISOString(),
      },
    ]),
  );
}
