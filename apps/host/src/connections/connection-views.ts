import type { Queries } from '../database/queries.types.js';
import { scheduleSummaries } from '../timing/schedule-summaries.js';
import type { ConnectionRow } from './connection-row.types.js';
import type { PluginRegistry } from '../plugins/plugin-registry.js';
import type { ConnectionView } from './dto/connection-view.dto.js';
import { shownApproval } from './gone-approval.js';
import { lastSyncs } from './last-syncs.js';

/** What the API tells of connections, in their order. */
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

/** What is said of the credential, unless nobody here could use it. */
function statusOf(
  { provider, removedAt, status, statusMessage, statusSince }: ConnectionRow,
  plugins: PluginRegistry,
): Pick<ConnectionView, 'status' | 'statusMessage' | 'statusSince'> {
  const missing = removedAt === null ? plugins.missing(provider) : undefined;
  if (missing !== undefined)
    return { status: 'plugin-missing', statusMessage: missing, statusSince: plugins.loadedAt.toISOString() };
  return { status: status as ConnectionView['status'], statusMessage, statusSince: statusSince.toISOString() };
}
