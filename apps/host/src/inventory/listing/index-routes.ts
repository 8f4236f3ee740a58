import { sql } from 'drizzle-orm';
import { FILTER_COLUMNS, isFoldable } from './filter-conditions.js';
import type { AnchorField } from './list-sources.constants.js';
import type { IndexWalk } from './list-walk.sql.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** A walk along an index for one value that it begins with, and what of the filter remains to be compared. */
export interface RouteLeg extends Pick<IndexWalk, 'anchor' | 'tag'> {
  readonly rest: ResourceFilter;
  /** What every row on the way has. */
  readonly along: ResourceFilter;
}

/** Walks that together show all that matches: one for each value of a field. */
export type IndexRoute = readonly RouteLeg[];

const ANYTHING: ResourceFilter = { state: 'all' };

/** The ways to what matches along indexes that begin with one of these fields; without any, along the one that has only the order. */
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
  // A resource carries all of several tags, and has one of several kinds.
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
