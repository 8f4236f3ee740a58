import { Inject, Injectable } from '@nestjs/common';
import { HeavyReads, SharedReads } from '../listing/heavy-reads.service.js';
import { allOf, filterConditions, type ResourceFilter, matchingStates } from '../listing/resource-filter.sql.js';
import { type FacetValue, type ResourceFacets, type ResourceCount } from './resource-totals.dto.js';
import { type SQL, sql } from '../../database/sql.js';

/** Single-valued columns. Tags have several values. */
const COLUMNS = { connection: 'connection_id', kind: 'kind', entity: 'entity', region: 'region', status: 'status' };

/** The facets. */
const FACETS = [...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]), 'tag', 'owner', 'environment'] as const;

/** More than anybody chooses from. Providers may have any number of values. */
const MOST_VALUES = 200;

/** Rows of `{facet, value, count}`: one scan of the matches for the columns, and one for the tags, as written by the provider. */
function facetsQuery(filter: ResourceFilter, at?: string): SQL {
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
          (case when grouping(connection_id) = 0 then count(*) filter (where not (${alias}))
            when grouping(kind) = 0 or grouping(entity) = 0 then count(*) filter (where not (${twin}) and not (${references}))
            else count(*) filter (where not (${alias}) and not (${twin})) end)::int as count
          from (${matchingStates(sql`${names}, twin, alias`, everyRow, at)}) as state group by grouping sets (${sets})
        union all
        select 'tag', coalesce(min(shown), carried), count(*)::int
          from (${matchingStates(sql`tags, shown_tags`, filter, at)}) as state
          cross join unnest(tags, shown_tags) as tag (carried, shown) group by carried
        ${at === undefined ? annotated(filter) : sql``}) as counted
      where value is not null and count > 0) as ranked
    where place <= ${MOST_VALUES} order by facet, place`;
}

/** Only current states have annotations. */
const annotated = (filter: ResourceFilter): SQL => sql`
  union all
  select case when grouping(owner) = 0 then 'owner' else 'environment' end, coalesce(owner, environment), count(*)::int
    from (${matchingStates(sql`id`, filter)}) as state join annotation on resource_id = state.id group by grouping sets ((owner), (environment))`;

interface FacetRow extends Record<string, unknown>, FacetValue {
  readonly facet: (typeof FACETS)[number];
}

/** Finds the values that a list can be filtered by. */
@Injectable()
export class ResourceFacetsService {
  readonly #shared = new SharedReads<ResourceFacets>();

  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /**
   * @param at in UTC, in the format of `parseMoment`: the inventory at that time.
   * @throws ProblemError 503 if it takes too long.
   */
  find(filter: ResourceFilter, at?: string): Promise<ResourceFacets> {
    return this.#shared.read({ filter, at }, async () => {
      const rows = await this.heavy.run<FacetRow>(facetsQuery(filter, at));
      const valuesOf = (facet: FacetRow['facet']): FacetValue[] =>
        rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
      return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as unknown as ResourceFacets;
    });
  }
}

/** Nobody reads further, and counting a million matches would take as long as finding them. */
const MAX_COUNT = 100_000;

/** Somebody waits for a number beside a list. */
const COUNTED_MS = 5000;

/** So many resources are tested, if all of them would take too long. */
const TESTED = 20_000;

/** Counts a list, up to a maximum. */
@Injectable()
export class ResourceCountService {
  readonly #shared = new SharedReads<ResourceCount>();

  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /**
   * At least, if it takes too long.
   *
   * @param at in UTC, in the format of `parseMoment`: the inventory at that time.
   */
  count(filter: ResourceFilter, at?: string): Promise<ResourceCount> {
    return this.#shared.read({ filter, at }, async () => {
      const found = sql`${matchingStates(sql`id`, filter, at)} limit ${MAX_COUNT + 1}`;
      const whole = await this.#counted(found);
      if (whole !== undefined) return { count: Math.min(whole, MAX_COUNT), more: whole > MAX_COUNT };
      return { count: (await this.#atLeast(filter)) ?? 0, more: true };
    });
  }

  async #counted(found: SQL): Promise<number | undefined> {
    const query = sql`select count(*)::int as count from (${found}) as found`;
    return (await this.heavy.attempt<{ count: number }>(query, COUNTED_MS))?.[0]?.count;
  }

  /** The matches among some resources that fulfil everything else than the query and the text. */
  #atLeast({ q, where, ...others }: ResourceFilter): Promise<number | undefined> {
    const tested = sql`${matchingStates(sql`*`, others)} limit ${TESTED}`;
    const conditions = filterConditions({ state: 'all', ...(q && { q }), ...(where && { where }) });
    return this.#counted(sql`select id from (${tested}) as resource where ${allOf(conditions)}`);
  }
}
