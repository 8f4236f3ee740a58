import { type SQL, sql } from '../../database/sql.js';
import type { IndexKeys } from '../querying/index-keys.sql.js';
import { allOf } from './resource-filter.sql.js';
import { OTHER_COLUMNS, STATE_COLUMNS } from './resource-row.js';
import { type ResourceOrderName } from './resource-order.js';

/** A filter field that an index may start with. */
export type AnchorField = 'tag' | 'gone' | 'kind' | 'region' | 'connection' | 'entity' | 'status';

/** A table with states of resources. */
export interface ListSource {
  readonly table: 'resource' | 'resource_past';
  /** A table from tags to the keys of rows, ordered by name. */
  readonly tagTable: 'resource_tag' | 'resource_past_tag';
  /** Its primary key columns. */
  readonly key: readonly string[];
  /** The orders with an index, each with the leading fields of its indexes, most selective first. */
  readonly orders: Readonly<Partial<Record<ResourceOrderName, readonly AnchorField[]>>>;
}

/** Current and past states. */
export const LIST_SOURCES = {
  current: {
    table: 'resource',
    tagTable: 'resource_tag',
    key: ['id'],
    orders: {
      name: ['tag', 'gone', 'kind', 'region', 'connection', 'entity', 'status'],
      createdAt: [],
      changedAt: [],
      region: ['region'],
      status: ['status'],
      kind: ['kind'],
      uid: [],
      firstSeenAt: [],
      goneAt: ['gone'],
      monthlyCost: [],
    },
  },
  past: {
    table: 'resource_past',
    tagTable: 'resource_past_tag',
    key: ['id', 'valid_to'],
    orders: {
      name: ['tag', 'gone', 'kind', 'region', 'connection', 'status'],
      createdAt: [],
      changedAt: [],
      region: ['region'],
      status: ['status'],
      kind: ['kind'],
    },
  },
} as const satisfies Record<string, ListSource>;

/** The name of a source. */
export type ListSourceName = keyof typeof LIST_SOURCES;

/** Reads the first rows of a source in an order. */
export interface ListWalk {
  readonly source: Pick<ListSource, 'table' | 'tagTable' | 'key'>;
  readonly orderBy: SQL;
  /** What the order computes, as a further column of rows, after a comma. */
  readonly computed: SQL;
  /** Its name. */
  readonly computedName?: string;
  /** The start of the page, and the segment of the order. */
  readonly bounds: readonly SQL[];
  /** The condition for rows. */
  readonly conditions: readonly SQL[];
  readonly limit: number;
}

/** The same along an index. */
export interface IndexWalk extends ListWalk {
  /** The leading part of the index: a condition on one column, a tag, or few values of a condition of the query. */
  readonly anchor?: SQL;
  readonly tag?: string;
  readonly keys?: IndexKeys;
}

/**
 * Scans a number of index entries and returns the matches. If the limit is reached before enough rows were found, the
 * last row is `cut`, whether it matches or not. Earlier states of a resource share a position; all states at the last
 * position are read, so that a continued search misses none.
 */
export function stepsAlong(walk: IndexWalk, steps: number): SQL {
  const { source, orderBy, conditions, limit, computedName } = walk;
  const table = sql.identifier(source.table);
  const entries = entriesOf(walk, steps);
  // The rows are already in this order. Stated so that the planner stops after the last wanted row.
  const passed = sql`select *, row_number() over (order by ${orderBy}) >= ${steps}::int as cut
    from (${entries} order by ${orderBy} fetch first (${steps}::bigint) rows with ties) as entry`;
  const seen =
    walk.tag === undefined && walk.keys === undefined
      ? passed
      : sql`select passed.*, carrier.* from (${passed}) as passed cross join lateral (
          select ${OTHER_COLUMNS}, search_text${source.table === 'resource' ? sql`, monthly_cost` : sql``} from ${table} where ${allOf(source.key.map((column) => same(table, column)))} offset 0) as carrier`;
  // Current states share no position, and are already in this order: sorting them would need all of them.
  const tied = source.key.length > 1 ? sql`, matches desc` : sql``;
  // Without "offset 0", the conditions of each row would be evaluated twice: to filter it, and to return whether it matches.
  // Without the inner order, all rows would be tested and sorted before the first one is returned.
  return sql`
    select ${STATE_COLUMNS}${afterComma(computedName)}, matches, cut from (select *, (${allOf(conditions)}) is true as matches from (${seen}) as seen order by ${orderBy} offset 0) as judged
    where matches or cut order by ${orderBy}${tied} limit ${limit}`;
}

/** Rows of a source, or its keys and names where an index has them without the rows. */
function entriesOf({ source, orderBy, bounds, anchor, tag, keys }: IndexWalk, steps: number): SQL {
  const table = sql.identifier(source.table);
  const columns = sql`name, ${names(source.key)}`;
  if (tag !== undefined)
    return sql`select ${columns} from ${sql.identifier(source.tagTable)} where ${allOf([sql`tag = ${tag}`, ...bounds])}`;
  if (keys === undefined) return sql`select * from ${table} where ${allOf([...(anchor ? [anchor] : []), ...bounds])}`;
  return sql`select entry.* from (${keys.keys}) as wanted cross join lateral (
    select ${columns} from ${table} where ${allOf([keys.condition, ...bounds])} order by ${orderBy} limit ${steps}::bigint) as entry`;
}

/**
 * Finds all matches, and returns the first ones.
 *
 * @param rows all matches, as returned by `rowsOf`.
 * @param orderedBy the columns of the order, except a computed one.
 * @param most if more rows match, some of them are returned, all `cut`.
 */
export function firstOfAll(
  rows: SQL,
  walk: Omit<ListWalk, 'bounds' | 'conditions'>,
  orderedBy: readonly string[],
  most?: number,
): SQL {
  const { source, orderBy, computed, computedName, limit } = walk;
  const { key } = source;
  const table = sql.identifier(source.table);
  const columns = names([...new Set([...key, ...orderedBy])]);
  const sortKey = afterComma(computedName);
  // The table may have a column of that name.
  const firstKey = computedName === undefined ? sql`` : sql`, first.${sql.identifier(computedName)}`;
  // Without "offset 0", the planner would scan an index in this order, assuming that matches are evenly distributed.
  const found = sql`select ${columns}${computed} from ${rows} ${most === undefined ? sql`offset 0` : sql`limit ${most + 1}`}`;
  const cut = most === undefined ? sql`false` : sql`(select count(*) from found) > ${most}`;
  return sql`
    with found as materialized (${found})
    select ${STATE_COLUMNS}${firstKey}, true as matches, ${cut} as cut from ${table}
    join (select ${names(key)}${sortKey} from found order by ${orderBy} limit ${limit}) as first using (${names(key)})`;
}

const afterComma = (column: string | undefined): SQL =>
  column === undefined ? sql`` : sql`, ${sql.identifier(column)}`;

const same = (table: SQL, column: string): SQL =>
  sql`${table}.${sql.identifier(column)} = passed.${sql.identifier(column)}`;

const names = (columns: readonly string[]): SQL =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    ', ',
  );
