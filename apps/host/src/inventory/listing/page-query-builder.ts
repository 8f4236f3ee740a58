import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../../http/paging/page-cursor.js';
import { filterConditions } from './filter-conditions.js';
import { type IndexRoute, indexRoutes } from './index-routes.js';
import { LIST_SOURCES, type ListSource, type ListSourceName } from './list-sources.constants.js';
import { firstOfAll, type ListWalk, stepsAlong } from './list-walk.sql.js';
import { measuredOf } from './measured.sql.js';
import { JSON_ROW_COLUMNS } from './resource-columns.sql.js';
import type { ResourceFilter } from './resource-filter.types.js';
import type { OrderSegment, ResourceOrder } from './resource-order.js';
import { rowsOf } from './terms.sql.js';

/** Which page of which list. */
export interface PageRequest {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** RFC 3339: the inventory as it was then. Absent: as it is. */
  readonly at?: string;
  /** The last row of the page before. */
  readonly place?: Place;
}

/** One segment of its order, and how many rows of it. */
export interface SegmentRequest extends PageRequest {
  readonly segment: OrderSegment;
  readonly limit: number;
}

/**
 * How a source is read: so many steps along one of the indexes that have the order of the list, or by finding everything that matches. `few`:
 * only if that is not much; else some of its rows are given, `cut` and in no order.
 */
export type Effort = { readonly route: number; readonly steps: number } | 'all' | 'few';

/** More than these are not `few`: to fetch and sort them takes some 30 ms. */
const MOST_FEW = 10_000;

/** The sources of a list. A row that has not changed since a moment is still current; as it was before a later change, it is past. */
export type Efforts = ReadonlyMap<ListSourceName, Effort>;

/** Reads the first rows of a segment after the place, as {@link ResourceJsonRow}. Where a row is `cut`, rows of its source may be missing after it. */
export function pageQuery(request: SegmentRequest, efforts: Efforts): SQL {
  const { order, segment, limit, at } = request;
  const measured = at === undefined ? measuredOf('state') : sql`null`;
  const walks = [...efforts].flatMap(([name, effort]) =>
    walksOf(request, name, effort).map(
      (query) => sql`(select '${sql.raw(name)}' as source, walk.* from (${query}) as walk)`,
    ),
  );
  return sql`select ${JSON_ROW_COLUMNS}, ${measured} as measured, source, matches, cut from (${sql.join(walks, sql` union all `)}) as state
    order by ${order.orderBy(segment)}, matches desc limit ${limit}`;
}

function walksOf(request: SegmentRequest, name: ListSourceName, effort: Effort): SQL[] {
  if (effort === 'all') return [everythingQuery(request, name)];
  if (effort === 'few') return [everythingQuery(request, name, MOST_FEW)];
  return stepQueries(request, name, effort.route, effort.steps);
}

/**
 * Reads the first rows of one source after the place from everything that matches.
 *
 * @param most where more rows than these match, some of them are given, all `cut`.
 */
export function everythingQuery(request: SegmentRequest, name: ListSourceName, most?: number): SQL {
  const columns = request.order.columns.map((column) => column.name);
  const { filter, at } = request;
  const walk = walkOf(request, name, filter);
  return firstOfAll(rowsOf(walk.source.table, filter, [...walk.bounds, ...heldAt(name, at)]), walk, columns, most);
}

/** The indexes of a source that have the order of a list: none, where all of it has to be sorted. */
export function routesOf({ filter, order }: PageRequest, name: ListSourceName): readonly IndexRoute[] {
  const fields = (LIST_SOURCES[name] as ListSource).orders[order.name];
  return fields ? indexRoutes(filter, fields) : [];
}

function stepQueries(request: SegmentRequest, name: ListSourceName, route: number, steps: number): SQL[] {
  const legs = routesOf(request, name)[route] ?? [];
  const stepsEach = Math.max(Math.ceil(steps / legs.length), request.limit + 1);
  return legs.map(({ rest, ...anchor }) => stepsAlong({ ...walkOf(request, name, rest), ...anchor }, stepsEach));
}

function walkOf(request: SegmentRequest, name: ListSourceName, filter: ResourceFilter): ListWalk {
  const { order, segment, place, at, limit } = request;
  const [begun, ...lasting] = heldAt(name, at);
  return {
    source: LIST_SOURCES[name],
    orderBy: order.orderBy(segment),
    // In the order of changes, a moment is a place.
    bounds: [...order.after(segment, place), ...(begun && order.name === 'changedAt' ? [begun] : [])],
    conditions: [...filterConditions(filter), ...(begun ? [begun] : []), ...lasting],
    limit,
  };
}

/** Holds for states that a source has of a moment. */
function heldAt(name: ListSourceName, at: string | undefined): SQL[] {
  if (at === undefined) return [];
  return [sql`changed_at <= ${at}::timestamptz`, ...(name === 'past' ? [sql`valid_to > ${at}::timestamptz`] : [])];
}
