import { type SQL, sql } from 'drizzle-orm';
import { matchingStates } from '../listing/matching-states.sql.js';
import type { ResourceFilter } from '../listing/resource-filter.types.js';

/** Columns with one value each. Tags are several. */
const COLUMNS = { connection: 'connection_id', kind: 'kind', entity: 'entity', region: 'region', status: 'status' };

/** What resources are counted by. */
export const FACETS = [...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]), 'tag'] as const;

/** More than anybody picks from; providers may have invented any number of words. */
const MOST_VALUES = 200;

/** Rows of `{facet, value, count}`: one walk over what matches for the columns, and one for the tags, shown as written. */
export function facetsQuery(filter: ResourceFilter, at?: string): SQL {
  const names = sql.raw(Object.values(COLUMNS).join(', '));
  const sets = sql.raw(
    Object.values(COLUMNS)
      .map((column) => `(${column})`)
      .join(', '),
  );
  const facet = sql.raw(
    Object.entries(COLUMNS)
      .map(([name, column]) => `when grouping(${column}) = 0 then '${name}'`)
      .join(' '),
  );
  // Chosen, a connection or a kind shows what is left out as long as none is.
  const everyRow = { ...filter, withoutTwins: false, withoutAliases: false };
  const twin = filter.withoutTwins ? sql`twin` : sql`false`;
  const alias = filter.withoutAliases ? sql`alias` : sql`false`;
  return sql`
    select facet, value, count from (
      select facet, value, count, row_number() over (partition by facet order by count desc, value) as place from (
        select case ${facet} end as facet, coalesce(connection_id::text, kind, entity, region, status) as value,
          (case when grouping(connection_id) = 0 then count(*) filter (where not (${alias}))
            when grouping(kind) = 0 or grouping(entity) = 0 then count(*) filter (where not (${twin}))
            else count(*) filter (where not (${alias}) and not (${twin})) end)::int as count
          from (${matchingStates(sql`${names}, twin, alias`, everyRow, at)}) as state group by grouping sets (${sets})
        union all
        select 'tag', coalesce(min(shown), carried), count(*)::int
          from (${matchingStates(sql`tags, shown_tags`, filter, at)}) as state
          cross join unnest(tags, shown_tags) as tag (carried, shown) group by carried) as counted
      where value is not null and count > 0) as ranked
    where place <= ${MOST_VALUES} order by facet, place`;
}
