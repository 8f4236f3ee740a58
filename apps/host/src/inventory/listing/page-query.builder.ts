import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../cursor/page-cursor.js';
import { filterConditions } from './filter-conditions.js';
import { oneValueEach } from './one-value-each.js';
import { OTHER_COLUMNS, ROW_COLUMNS, STATE_COLUMNS } from './resource-columns.sql.js';
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

/**
 * Reads the rows of one segment of an order: at most `limit`, after the place. It merges short walks, each along one index that has the
 * filter's value in front and the order behind it, so that a page costs the same wherever it is and however many rows there are.
 */
export function pageQuery(request: PageRequest, segment: OrderSegment, limit: number): SQL {
  const { filter, order, place } = request;
  const ordered = sql`order by ${order.orderBy(segment)} limit ${limit}`;
  const walks = oneValueEach(filter)
    .flatMap((one) => walksOf({ ...request, filter: one }))
    .map(({ from, conditions }) => {
      const where = sql.join([...conditions, ...order.after(segment, place)], sql` and `);
      return sql`(select ${STATE_COLUMNS} from ${from} where ${where} ${ordered})`;
    });
  return sql`select ${ROW_COLUMNS} from (${sql.join(walks, sql` union all `)}) as state ${ordered}`;
}

interface Walk {
  readonly from: SQL;
  readonly conditions: readonly SQL[];
}

/** A row that has not changed since a moment is still in `resource`; as it was before a later change, it is in `resource_past`. */
function walksOf({ filter, order, at }: PageRequest): Walk[] {
  const now = currentWalk(filter, order);
  if (at === undefined) return [now];
  const begun = sql`changed_at <= ${at}::timestamptz`;
  const past = [...filterConditions(filter), begun, sql`valid_to > ${at}::timestamptz`];
  return [
    { from: now.from, conditions: [...now.conditions, begun] },
    { from: sql`resource_past`, conditions: past },
  ];
}

/** By name, a tag has a walk of its own. Its join is by id alone: by name too, the planner would take any walk by name instead. */
function currentWalk(filter: ResourceFilter, order: ResourceOrder): Walk {
  const [tag, ...others] = filter.tag ?? [];
  if (tag === undefined || !order.isByName) {
    return { from: sql`resource`, conditions: [sql`true`, ...filterConditions(filter)] };
  }
  const tagged = sql`select id as resource_id, search_text, ${OTHER_COLUMNS} from resource`;
  const from = sql`resource_tag join (${tagged}) as tagged on resource_id = id`;
  const also = others.map(
    (other) => sql`exists (select from resource_tag as other
      where other.tag = ${other} and other.name = resource_tag.name and other.id = resource_tag.id)`,
  );
  return { from, conditions: [sql`tag = ${tag}`, ...also, ...filterConditions({ ...filter, tag: [] })] };
}
