import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../cursor/page-cursor.js';
import { filterConditions } from './filter-conditions.js';
import { ROW_COLUMNS, STATE_COLUMNS } from './resource-columns.sql.js';
import type { ResourceFilter } from './resource-filter.types.js';
import type { OrderSegment, ResourceOrder } from './resource-order.js';

/** Which page of which list. */
export interface PageRequest {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** RFC 3339: the inventory as it was then. Absent: as it is. */
  readonly at?: string;
  /** The last row of the page before. */
  readonly place?: Place;
}

/** Reads the rows of one segment of an order: at most `limit`, after the place. */
export function pageQuery({ filter, order, at, place }: PageRequest, segment: OrderSegment, limit: number): SQL {
  const demands = [...filterConditions(filter), ...order.after(segment, place)];
  const ordered = sql`order by ${order.orderBy(segment)} limit ${limit}`;
  const states = statesOf(filter, at).map(({ from, conditions }) => {
    const where = [...conditions, ...demands];
    return sql`(select ${STATE_COLUMNS} from ${from} where ${where.length > 0 ? sql.join(where, sql` and `) : sql`true`} ${ordered})`;
  });
  return sql`select ${ROW_COLUMNS} from (${sql.join(states, sql` union all `)}) as state ${ordered}`;
}

interface States {
  readonly from: SQL;
  readonly conditions: readonly SQL[];
}

/** Where the states of a moment are: a row that has not changed since is still in `resource`, any other is in `resource_past`. */
function statesOf(filter: ResourceFilter, at: string | undefined): States[] {
  const [tag] = filter.tag ?? [];
  // The first tag is walked in the order of names; the others are looked up in the rows found.
  const now: States = tag
    ? { from: sql`resource_tag join resource using (id, name)`, conditions: [sql`tag = ${tag}`] }
    : { from: sql`resource`, conditions: [] };
  if (at === undefined) return [now];
  const begun = sql`changed_at <= ${at}::timestamptz`;
  return [
    { from: now.from, conditions: [...now.conditions, begun] },
    { from: sql`resource_past`, conditions: [begun, sql`valid_to > ${at}::timestamptz`] },
  ];
}
