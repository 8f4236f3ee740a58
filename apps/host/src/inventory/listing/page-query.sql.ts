import { type SQL, sql } from '../../database/sql.js';
import { type Place } from '../../http/paging/page-cursor.js';
import { type IndexKeys, indexKeys } from '../querying/index-keys.sql.js';
import { narrowing, narrowingTexts, quickNarrowing } from '../querying/narrowing.sql.js';
import { isFoldable } from '../querying/tag-condition.sql.js';
import { filterConditions, type ResourceFilter, rowsOf, FILTER_COLUMNS } from './resource-filter.sql.js';
import {
  LIST_SOURCES,
  type ListSource,
  type ListSourceName,
  firstOfAll,
  type ListWalk,
  stepsAlong,
  type AnchorField,
  type IndexWalk,
} from './list-walk.sql.js';
import { annotationsOf, measuredOf, JSON_ROW_COLUMNS } from './resource-row.js';
import { type OrderSegment, type ResourceOrder } from './resource-order.js';

/** An index scan for one leading value, with the remaining filter. */
export interface RouteLeg extends Pick<IndexWalk, 'anchor' | 'tag' | 'keys'> {
  readonly rest: ResourceFilter;
  /** The value that all scanned rows have. */
  readonly along: ResourceFilter;
}

/** Scans that together cover all matches: one for each value of a field. */
type IndexRoute = readonly RouteLeg[];

const ANYTHING: ResourceFilter = { state: 'all' };

/** The index scans for a filter by indexes that start with one of these fields, or by the index with only the order. */
function indexRoutes(filter: ResourceFilter, fields: readonly AnchorField[]): readonly IndexRoute[] {
  const routes = fields.flatMap((field) => routesBy(field, filter));
  return routes.length > 0 ? routes : [[{ rest: filter, along: ANYTHING }]];
}

function routesBy(field: AnchorField, filter: ResourceFilter): IndexRoute[] {
  if (field === 'gone') {
    const along: ResourceFilter = { state: 'gone' };
    return filter.state === 'gone'
      ? [[{ anchor: sql`gone_at is not null`, rest: { ...filter, state: 'all' }, along }]]
      : [];
  }
  const values = [...new Set(filter[field])];
  if (values.length === 0) return [];
  // A resource must have all of several tags, but only one of several kinds.
  if (field === 'tag') {
    return values.map((tag) => {
      const rest = { ...filter, tag: values.filter((other) => other !== tag) };
      const leg = { tag, rest, along: { ...ANYTHING, tag: [tag] } };
      if (!isFoldable(tag, filter)) return [leg];
      const folded = tag.toLowerCase();
      const foldedRest = { ...rest, foldedTag: [...(filter.foldedTag ?? []), folded] };
      return [leg, { tag: folded, rest: foldedRest, along: { ...ANYTHING, tag: [folded] } }];
    });
  }
  const column = sql.identifier(FILTER_COLUMNS[field]);
  const rest = { ...filter, [field]: [] };
  return [
    values.map((value) => ({ anchor: sql`${column} = ${value}`, rest, along: { ...ANYTHING, [field]: [value] } })),
  ];
}

/** A page of a list. */
interface PageRequest {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** RFC 3339: the inventory at that time. Absent: the current one. */
  readonly at?: string;
  /** The last row of the previous page. */
  readonly place?: Place;
}

/** A segment of its order, and the number of rows. */
export interface SegmentRequest extends PageRequest {
  readonly segment: OrderSegment;
  readonly limit: number;
}

/**
 * How a source is read: by a number of steps along an index with the order of the list, or by finding all matches.
 * `few`: only if there are few; otherwise some rows are returned, `cut` and unordered.
 */
export type Effort = { readonly route: number; readonly steps: number } | 'all' | 'few';

/** The maximum for `few`. Fetching and sorting them takes about 30 ms. */
const MOST_FEW = 10_000;

/** The sources of a list. A state at a past moment is current if the resource has not changed since, and otherwise past. */
export type Efforts = ReadonlyMap<ListSourceName, Effort>;

/**
 * Reads the first rows of a segment after a position, as {@link ResourceJsonRow}. After a row that is `cut`, rows of
 * its source may be missing.
 */
export function pageQuery(request: SegmentRequest, efforts: Efforts): SQL {
  const { order, segment, limit, at } = request;
  const measured = at === undefined ? measuredOf('state') : sql`null`;
  const annotations = at === undefined ? annotationsOf('state') : sql`null`;
  const walks = [...efforts].flatMap(([name, effort]) =>
    walksOf(request, name, effort).map(
      (query) => sql`(select '${sql.raw(name)}' as source, walk.* from (${query}) as walk)`,
    ),
  );
  return sql`select ${JSON_ROW_COLUMNS}${order.computedText}, ${measured} as measured, ${annotations} as annotations, source, matches, cut from (${sql.join(walks, ' union all ')}) as state
    order by ${order.orderBy(segment)}, matches desc limit ${limit}`;
}

function walksOf(request: SegmentRequest, name: ListSourceName, effort: Effort): SQL[] {
  if (effort === 'all') return [everythingQuery(request, name)];
  if (effort === 'few') return [everythingQuery(request, name, MOST_FEW)];
  return stepQueries(request, name, effort.route, effort.steps);
}

/**
 * Reads the first rows of one source after a position by finding all matches.
 *
 * @param most if more rows match, some of them are returned, all `cut`.
 */
export function everythingQuery(request: SegmentRequest, name: ListSourceName, most?: number): SQL {
  const columns = request.order.columns.flatMap(({ name: column, computed }) => (computed ? [] : [column]));
  const { filter, at } = request;
  const walk = walkOf(request, name, filter);
  const narrowed =
    name === 'current' && filter.where ? [narrowing(filter.where) ?? [], narrowingTexts(filter.where)] : [];
  const more = [...narrowed.flat(), ...walk.bounds, ...heldAt(name, at)];
  return firstOfAll(rowsOf(walk.source.table, filter, more), walk, columns, most);
}

/**
 * The indexes of a source with the order of a list. Empty if it must be sorted. Those by few values of a condition come
 * last: whether there are few is for the planner to know.
 */
export function routesOf({ filter, order }: PageRequest, name: ListSourceName): readonly IndexRoute[] {
  const fields = order.name && (LIST_SOURCES[name] as ListSource).orders[order.name];
  if (!fields) return [];
  const byKeys = name === 'current' && order.name === 'name' ? indexKeys(filter.where) : [];
  return [...indexRoutes(filter, fields), ...byKeys.map((keys) => [keyedLeg(keys, filter)])];
}

/** The rows along it are for the planner to estimate. */
const keyedLeg = (keys: IndexKeys, filter: ResourceFilter): RouteLeg => ({
  keys,
  rest: filter,
  along: ANYTHING,
});

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
    computed: order.computedColumn,
    computedName: order.computedName,
    // In the order of changes, a time is a position.
    bounds: [...order.after(segment, place), ...(begun && order.name === 'changedAt' ? [begun] : [])],
    conditions: [
      ...(name === 'current' ? quickNarrowing(filter.where) : []),
      ...filterConditions(filter),
      ...(begun ? [begun] : []),
      ...lasting,
    ],
    limit,
  };
}

/** True for states of a source that were valid at a time. */
function heldAt(name: ListSourceName, at: string | undefined): SQL[] {
  if (at === undefined) return [];
  return [sql`changed_at <= ${at}::timestamptz`, ...(name === 'past' ? [sql`valid_to > ${at}::timestamptz`] : [])];
}
