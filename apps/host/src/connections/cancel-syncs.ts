import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../database/queries.types.js';
import { syncRun } from '../database/tables/sync-run.table.js';
import { SYNC_CHANNEL, type SyncSignal } from '../database/sync-channel.constants.js';

/** Tells the process that syncs a connection to stop. */
export async function cancelSyncs(connectionId: string, queries: Queries): Promise<void> {
  const runs = await queries
    .update(syncRun)
    .set({ cancelRequested: true })
    .where(and(eq(syncRun.connectionId, connectionId), inArray(syncRun.state, ['queued', 'running'])))
    .returning({ id: syncRun.id });
  for (const { id } of runs) {
    const signal: SyncSignal = { type: 'cancel', runId: id };
    await queries.execute(sql`select pg_notify(${SYNC_CHANNEL}, ${JSON.stringify(signal)})`);
  }
}
