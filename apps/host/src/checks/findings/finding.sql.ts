import { CHECK_SEVERITIES } from '@maestro/core';
import { moment, type SQL, sql } from '../../database/sql.js';
import { filterConditions, type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import type { FindingFilterQuery, FindingGroup } from './finding.dto.js';

/** Which findings, with what their resources must match. */
export interface FindingFilter extends Omit<FindingFilterQuery, 'query' | 'kind' | 'entity'> {
  readonly resources?: ResourceFilter;
}

/** Findings of connections that are read, with their checks, resources and mutes. */
export const FINDINGS = sql`finding
  join check_state on check_state.connection_id = finding.connection_id and check_state.check_id = finding.check_id
  join resource on resource.id = finding.resource_id
  join connection on connection.id = finding.connection_id and connection.removed_at is null
  left join annotation on annotation.resource_id = finding.resource_id
  left join mute on mute.finding_id = finding.id and (mute.until is null or mute.until > now())`;

/** What is shown. A resolved finding stays resolved while nothing is known, as there is nothing to do about it. */
export const FINDING_STATE =
  sql.raw(`(case when finding.state = 'resolved' then 'resolved' when mute.finding_id is not null then 'muted'
  when finding.state = 'unknown' or check_state.unknown_reason is not null then 'unknown' else 'open' end)`);

/** 1 for the worst. */
export const SEVERITY_RANK = sql`array_position(${sql.param(CHECK_SEVERITIES)}::text[], check_state.severity)`;

/** When it opened, to order by. */
export const SINCE = sql`coalesce(finding.opened_at, finding.first_seen_at)`;

/** The most severe first, the newest of these first. */
export const FINDING_ORDER = sql`${SEVERITY_RANK}, ${SINCE} desc, finding.id desc`;

const iso = (column: string): SQL => sql.raw(moment(column));

/** The columns of a `Finding`. */
export const FINDING_COLUMNS = sql`finding.id, finding.check_id as check, check_state.title, check_state.severity, check_state.category,
  ${FINDING_STATE} as state, case when ${FINDING_STATE} = 'unknown' then coalesce(check_state.unknown_reason, finding.reason) end as reason,
  json_build_object('id', resource.id, 'name', resource.name, 'kind', resource.kind, 'uid', resource.uid, 'entity', resource.entity, 'region', resource.region, 'owner', annotation.owner) as resource,
  finding.connection_id as "connectionId", connection.name as "connectionName",
  case when finding.amount is not null then json_build_object('amount', finding.amount, 'currency', finding.currency) end as saves,
  ${iso('finding.first_seen_at')} as "firstSeenAt", ${iso('finding.opened_at')} as "openedAt",
  ${iso(`case when finding.state = 'open' and check_state.unknown_reason is null then check_state.evaluated_at else finding.last_seen_at end`)} as "lastSeenAt",
  ${iso('finding.resolved_at')} as "resolvedAt",
  case when mute.finding_id is not null then json_build_object('by', mute.muted_by, 'reason', mute.reason, 'at', ${iso('mute.muted_at')}, 'until', ${iso('mute.until')}) end as mute`;

/** The conditions of a filter, combined with AND. */
export function findingConditions(filter: FindingFilter): SQL {
  const {
    severity = [],
    category = [],
    check = [],
    connection = [],
    resource = [],
    owner = [],
    state = [],
    resources,
  } = filter;
  const states = state.length > 0 ? state : ['open'];
  const oneOf = (column: string, values: readonly string[]): SQL[] =>
    values.length > 0 ? [sql`${sql.raw(column)} in ${values}`] : [];
  const conditions = resources ? filterConditions({ ...resources, state: 'all' }) : [];
  return sql.join(
    [
      sql`${FINDING_STATE} in ${states}`,
      ...(states.includes('resolved') ? [] : [sql`finding.state <> 'resolved'`]),
      ...oneOf('check_state.severity', severity),
      ...oneOf('check_state.category', category),
      ...oneOf('finding.check_id', check),
      ...oneOf('finding.connection_id', connection),
      ...oneOf('finding.resource_id', resource),
      ...oneOf('annotation.owner', owner),
      ...(conditions.length > 0
        ? [
            sql`exists (select from (select * from resource as own where own.id = finding.resource_id) as resource where ${sql.join(conditions, ' and ')})`,
          ]
        : []),
    ],
    ' and ',
  );
}

/** What findings are grouped by: the value, and what people call it. */
export const GROUP_COLUMNS: Readonly<Record<FindingGroup, { readonly value: SQL; readonly label: SQL }>> = {
  severity: { value: sql`check_state.severity`, label: sql`null::text` },
  category: { value: sql`check_state.category`, label: sql`null::text` },
  check: { value: sql`finding.check_id`, label: sql`min(check_state.title)` },
  entity: { value: sql`resource.entity`, label: sql`null::text` },
  kind: { value: sql`resource.kind`, label: sql`null::text` },
  connection: { value: sql`finding.connection_id::text`, label: sql`min(connection.name)` },
  region: { value: sql`resource.region`, label: sql`null::text` },
  owner: { value: sql`annotation.owner`, label: sql`null::text` },
};

/** The groups of findings, with sums in each currency. */
export const findingGroups = (filter: FindingFilter, groupBy: FindingGroup): SQL => {
  const { value, label } = GROUP_COLUMNS[groupBy];
  return sql`
    with counted as (
      select ${value} as value, ${label} as label, min(${SEVERITY_RANK}) as rank, finding.currency, count(*)::int as count, sum(finding.amount) as amount
      from ${FINDINGS} where ${findingConditions(filter)} group by ${value}, finding.currency
    )
    select value, min(label) as label, sum(count)::int as count,
      coalesce(json_agg(json_build_object('amount', amount, 'currency', currency) order by currency) filter (where amount is not null), '[]') as saves
    from counted group by value order by ${groupBy === 'severity' || groupBy === 'check' ? sql`min(rank), ` : sql``} sum(count) desc, value`;
};
