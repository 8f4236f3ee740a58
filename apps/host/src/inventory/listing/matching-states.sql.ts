import { type SQL, sql } from 'drizzle-orm';
import { allOf } from './all-of.sql.js';
import { filterConditions } from './filter-conditions.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { rowsOf } from './terms.sql.js';

/**
 * Every state that a filter lets through, in no order: of what is, or of what was at a moment.
 *
 * @param columns of `resource`, which `resource_past` has as well.
 * @param at in UTC, as `parseMoment` writes it.
 */
export function matchingStates(columns: SQL, filter: ResourceFilter, at?: string): SQL {
  // Of one column there is an index of its own, from which rows come one by one: they may be wanted up to a number only.
  const rows = (table: 'resource' | 'resource_past', more: readonly SQL[]): SQL =>
    filter.tag?.length
      ? rowsOf(table, filter, more)
      : sql`${sql.raw(table)} where ${allOf([...more, ...filterConditions(filter)])}`;
  if (at === undefined) return sql`select ${columns} from ${rows('resource', [])}`;
  const begun = sql`changed_at <= ${at}::timestamptz`;
  const lasting = sql`valid_to > ${at}::timestamptz`;
  return sql`select ${columns} from ${rows('resource', [begun])} union all select ${columns} from ${rows('resource_past', [begun, lasting])}`;
}
