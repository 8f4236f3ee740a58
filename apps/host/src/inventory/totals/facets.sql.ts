import { type SQL, sql } from '../../database/sql.js';
import type { ResourceFilter } from '../listing/resource-filter.sql.js';

/** Single-valued columns. Tags have several values. */
const COLUMNS = { connection: 'connection_id', kind: 'kind', entity: 'entity', region: 'region', status: 'status' };

/** The facets. */
export const FACETS = [...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]), 'tag', 'owner', 'environment'] as const;

/** More than anybody chooses from. Providers may have any number of values. */
const MOST_VALUES = 200;

/** A query for some columns of the states that are counted. */
type CountedStates = (columns: SQL, filter: ResourceFilter) => SQL;

/**
 * Rows of `{facet, value, count}`: one scan of the states for the columns, and one for the tags, as written by the
 * provider. States that are alike are counted first, because each of them counts for several facets.
 *
 * @param hasAnnotations only current states have some.
 */
export function facetsQuery(filter: ResourceFilter, states: CountedStates, hasAnnotations: boolean): SQL {
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
  // Selecting a connection or a kind shows duplicates that are otherwise left out.
  const everyRow = { ...filter, withoutTwins: false, withoutAliases: false };
  const twin = filter.withoutTwins ? sql`twin` : sql`false`;
  const references = sql`kind = any (${sql.param(filter.withoutKinds ?? [])}::text[])`;
  const alias = filter.withoutAliases ? sql`alias` : sql`false`;
  return sql`
    select facet, value, count from (
      select facet, value, count, row_number() over (partition by facet order by count desc, value) as place from (
        select case ${facet} end as facet, coalesce(connection_id::text, kind, entity, region, status) as value,
          (case when grouping(connection_id) = 0 then sum(rows) filter (where not (${alias}))
            when grouping(kind) = 0 or grouping(entity) = 0 then sum(rows) filter (where not (${twin}) and not (${references}))
            else sum(rows) filter (where not (${alias}) and not (${twin})) end)::int as count
          from (select ${names}, twin, alias, count(*) as rows from (${states(sql`${names}, twin, alias`, everyRow)}) as state
            group by ${names}, twin, alias) as alike
          group by grouping sets (${sets})
        union all
        select 'tag', coalesce(min(shown), carried), sum(rows)::int
          from (select tags, shown_tags, count(*) as rows from (${states(sql`tags, shown_tags`, filter)}) as state
            group by tags, shown_tags) as alike
          cross join unnest(tags, shown_tags) as tag (carried, shown) group by carried
        ${hasAnnotations ? annotated(states(sql`id`, filter)) : sql``}) as counted
      where value is not null and count > 0) as ranked
    where place <= ${MOST_VALUES} order by facet, place`;
}

const annotated = (states: SQL): SQL => sql`
  union all
  select case when grouping(owner) = 0 then 'owner' else 'environment' end, coalesce(owner, environment), count(*)::int
    from (${states}) as state join annotation on resource_id = state.id group by grouping sets ((owner), (environment))`;
