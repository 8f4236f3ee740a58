import { type SQL, sql } from 'drizzle-orm';
import { allOf } from './all-of.sql.js';
import { filterConditions } from './filter-conditions.js';
import type { ResourceFilter } from './resource-filter.types.js';

/**
 * Every state that a filter lets through, in no order: of what is, or of what was at a moment.
 *
 * @param columns of `resource`, which `resource_past` has as well.
 * @param at in UTC, as `parseMoment` writes it.
 */
export function matchingStates(columns: SQL, filter: ResourceFilter, at?: string): SQL {
  const conditions = filterConditions(filter);
  if (at === undefined) return sql`select ${columns} from resource where ${allOf(conditions)}`;
  const begun = [...conditions, sql`changed_at <= ${at}::timestamptz`];
  const lasting = [...begun, sql`valid_to > ${at}::timestamptz`];
  return sql`select ${columns} from resource where ${allOf(begun)} union all select ${columns} from resource_past where ${allOf(lasting)}`;
}
