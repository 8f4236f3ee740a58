import { type SQL, sql } from '../../database/sql.js';
import { allOf } from './all-of.sql.js';
import { filterConditions } from './filter-conditions.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { rowsOf } from './terms.sql.js';

/**
 * Every state that matches a filter, unordered: current, or at a past moment.
 *
 * @param columns of `resource` that `resource_past` also has.
 * @param at in UTC, as `parseMoment` writes it.
 */
export function matchingStates(columns: SQL, filter: ResourceFilter, at?: string): SQL {
  // A single column has a separate index that yields rows one by one, because only a limited number may be wanted.
  const rows = (table: 'resource' | 'resource_past', more: readonly SQL[]): SQL =>
    filter.tag?.length
      ? rowsOf(table, filter, more)
      : sql`${sql.raw(table)} where ${allOf([...more, ...filterConditions(filter)])}`;
  if (at === undefined) return sql`select ${columns} from ${rows('resource', [])}`;
  const begun = sql`changed_at <= ${at}::timestamptz`;
  const lasting = sql`valid_to > ${at}::timestamptz`;
  return sql`select ${columns} from ${rows('resource', [begun])} union all select ${columns} from ${rows('resource_past', [begun, lasting])}`;
}
