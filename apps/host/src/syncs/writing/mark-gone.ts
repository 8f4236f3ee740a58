import type { WriteQueries } from '../../database/write-queries.types.js';
import type { WrittenChanges } from '../../inventory/counting/change-counts.js';
import { MARK_GONE } from './write-batch.sql.js';

/**
 * Marks those resources as gone that are present.
 *
 * @param at by default, now by the clock of the database.
 * @returns the versions that it wrote, for `countChanges` at the end of the transaction.
 */
export async function markGone(
  queries: WriteQueries,
  ids: readonly string[],
  { at = null, runId }: { readonly at?: string | null; readonly runId: string | null },
): Promise<readonly WrittenChanges[]> {
  return (await queries.query<WrittenChanges>(MARK_GONE, [ids, at, runId])).rows;
}
