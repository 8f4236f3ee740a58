import { sql } from '../../database/sql.js';
import { FILTER_COLUMNS, isFoldable } from './filter-conditions.js';
import type { AnchorField } from './list-sources.constants.js';
import type { IndexWalk } from './list-walk.sql.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** An index scan for one leading value, with the remaining filter. */
export interface RouteLeg extends Pick<IndexWalk, 'anchor' | 'tag'> {
  readonly rest: ResourceFilter;
  /** The value that all scanned rows have. */
  readonly along: ResourceFilter;
}

/** Scans that together cover all matches: one for each value of a field. */
export type IndexRoute = readonly RouteLeg[];

const ANYTHING: ResourceFilter = { state: 'all' };

/** The index scans for a filter by indexes that start with one of these fields, or by the index with only the order. */
export function indexRoutes(filter: ResourceFilter, fields: readonly AnchorField[]): readonly IndexRoute[] {
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
