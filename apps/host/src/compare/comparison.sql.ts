import { askedVersions } from '../changes/changes.sql.js';
import { type SQL, sql } from '../database/sql.js';
import { type Place } from '../http/paging/page-cursor.js';
import { boundedDocuments } from '../inventory/history/bounded-documents.sql.js';
import { allOf, filterConditions, type ResourceFilter } from '../inventory/listing/resource-filter.sql.js';
import { type ComparisonType } from './comparison.dto.js';

/** What is compared. Moments as `parseMoment` writes them. */
export interface ComparedStates {
  readonly filter: ResourceFilter;
  readonly from: string;
  readonly to: string;
  /** Of which one at least must differ, of what matches at both moments. None: any. */
  readonly fields: readonly string[];
  /** Names of attributes that may be the cost of a resource. */
  readonly costNames: readonly string[];
}

const COLUMNS =
  'type, "resourceId", "connectionId", provider, kind, uid, name, entity, region, "costBefore", "costAfter"';

/** The version of a resource at a moment. */
const documentAt = (at: string): SQL =>
  sql`(select version.document from resource_version version
    where version.resource_id = differing.id and version.valid_from <= ${at}::timestamptz and version.document is not null
    order by version.valid_from desc, version.id desc limit 1)`;

/** Whether a resource is the same at both moments, in what is compared, although it changed in between. */
function isBack({ from, to, fields }: ComparedStates): SQL {
  if (fields.length === 0) return sql`(type = 'changed' and ${documentAt(from)} = ${documentAt(to)})`;
  return sql`(type = 'changed' and not exists (
    select from (select ${documentAt(from)} as before, ${documentAt(to)} as after offset 0) as documents, unnest(${sql.param(fields)}::text[]) as field (name)
    where before -> name is distinct from after -> name or before -> 'attributes' -> name is distinct from after -> 'attributes' -> name))`;
}

/**
 * A page of differences by kind and name, with both documents of what exists at both moments. Only resources with a
 * version between the moments are looked up.
 *
 * @param types none: all.
 */
export function comparisonPageQuery(
  compared: ComparedStates,
  types: readonly ComparisonType[],
  place: Place | undefined,
  limit: number,
): SQL {
  const where = [
    ...(types.length > 0 ? [sql`type in ${types}`] : []),
    ...(place ? [sql`(kind, name, id) > (${place[0]}, ${place[1]}, ${place[2]}::uuid)`] : []),
  ];
  const isAtBoth = sql`type not in ('created', 'gone')`;
  const rows = sql`
    select row_number() over (order by kind, name, id) as place, type, id as "resourceId", connection_id as "connectionId", provider, kind, uid, name, entity, region,
      cost_before as "costBefore", cost_after as "costAfter",
      case when ${isAtBoth} then ${documentAt(compared.to)} end as document, case when ${isAtBoth} then ${documentAt(compared.from)} end as before
    from (
      select * from (select * from (${differingStates(compared)}) as every where ${allOf(where)} order by kind, name, id offset 0) as differing
      where not ${isBack(compared)} order by kind, name, id limit ${limit}
    ) as differing`;
  return boundedDocuments({ columns: COLUMNS, rows });
}

/** How many resources differ, by kind, type and price. */
export function comparisonSummaryQuery(compared: ComparedStates): SQL {
  return sql`
    select kind, entity, type, cost_before as "costBefore", cost_after as "costAfter", count(*)::int as count
    from (${differingStates(compared)}) as differing where not ${isBack(compared)} group by kind, entity, type, cost_before, cost_after`;
}

/** What matches the filters at one of the moments at least, and is not the same version at both. */
function differingStates(compared: ComparedStates): SQL {
  const either = (column: string): SQL => sql.raw(`coalesce(later.${column}, earlier.${column}) as ${column}`);
  const shown = ['id', 'connection_id', 'provider', 'kind', 'uid', 'name', 'entity', 'region'].map(either);
  return sql`
    with touched as materialized (${touchedResources(compared)}),
    earlier as materialized (${statesAt(compared.from, compared)}),
    later as materialized (${statesAt(compared.to, compared)})
    select ${sql.join(shown, ', ')}, earlier.cost as cost_before, later.cost as cost_after,
      case when earlier.id is null then 'created' when later.id is null then 'gone' when earlier.matches and later.matches then 'changed'
        when later.matches then 'entered' else 'left' end as type
    from earlier full join later using (id)
    where (earlier.matches or later.matches) and earlier.changed_at is distinct from later.changed_at`;
}

const touchedResources = ({ filter, from, to }: ComparedStates): SQL => sql`
  select distinct resource_id as id from ${askedVersions(filter.connection)} cross join lateral (
    select resource_id from resource_version where connection_id = asked.id and twin = asked.twin
      and valid_from > ${from}::timestamptz and valid_from <= ${to}::timestamptz ${filter.kind?.length ? sql`and kind in ${filter.kind}` : sql``}
  ) as walk`;

/** The resources in `touched` that exist at a moment. */
function statesAt(at: string, { filter, costNames }: ComparedStates): SQL {
  const matches = allOf(filterConditions({ ...filter, state: 'all' }));
  const cost = sql`(select jsonb_object_agg(name, attributes -> name) from unnest(${sql.param(costNames)}::text[]) as cost (name) where attributes ? cost.name)`;
  const columns = sql`id, connection_id, provider, kind, uid, state.name, entity, region, changed_at, ${cost} as cost, (${matches}) as matches`;
  const begun = sql`changed_at <= ${at}::timestamptz and gone_at is null`;
  return sql`
    select ${columns} from resource as state join touched using (id) where ${begun}
    union all
    select ${columns} from resource_past as state join touched using (id) where ${begun} and valid_to > ${at}::timestamptz`;
}
