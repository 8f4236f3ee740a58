import type { Queries } from '../../database/queries.js';
import type { WrittenChanges } from '../../inventory/counting/change-counts.js';
import { forgetCharges } from './charge-matcher.js';
import { MARK_GONE } from './write-batch.sql.js';

/**
 * Marks the given resources as gone, if they are present.
 *
 * @param at default: the database's current time.
 * @returns the new versions, for `countChanges` at the end of the transaction.
 */
export async function markGone(
  queries: Queries,
  ids: readonly string[],
  { at = null, runId }: { readonly at?: string | null; readonly runId: string | null },
): Promise<readonly WrittenChanges[]> {
  const { rows } = await queries.query<WrittenChanges>(MARK_GONE, [ids, at, runId]);
  if (rows.length > 0) await forgetCharges(queries, ids);
  return rows;
}
