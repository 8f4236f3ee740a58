import type { QueryName } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { matchingStates, type ResourceFilter } from '../listing/resource-filter.sql.js';
import { STATE_COLUMNS } from '../listing/resource-row.js';

/** A field that resources can be grouped by. */
export type GroupingField = Extract<QueryName, { readonly type: 'column' | 'fields' }>;

/** What is added up in each group. */
export interface ChartAmounts {
  readonly amount: SQL;
  readonly currency: SQL;
  /** Which resources have an amount. */
  readonly known: SQL;
}

const month = (expression: SQL): SQL => sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM')`;

const COLUMNS: Readonly<Record<string, SQL>> = {
  connection: sql`connection_id::text`,
  id: sql`id::text`,
  active: sql`case when active then 'yes' else 'no' end`,
  gone: sql`case when gone_at is not null then 'yes' else 'no' end`,
  created: month(sql`created_at`),
  changed: month(sql`changed_at`),
  seen: month(sql`first_seen_at`),
  deleted: month(sql`gone_at`),
};

/** The values of a state in a field, each once, as a table of one column. */
function valuesOf(field: GroupingField): SQL {
  if (field.type === 'column') {
    if (field.column === 'tag') return sql`select distinct unnest(coalesce(shown_tags, tags)) as value`;
    return sql`select ${COLUMNS[field.column] ?? sql.identifier(field.column)} as value`;
  }
  const isVolatile = field.fields.some(({ field: { volatile } }) => volatile === true);
  const document = isVolatile
    ? sql`(attributes || coalesce((select measures from resource_measure where resource_id = id), '{}'))`
    : sql`attributes`;
  const paths = new Map(field.fields.map((each) => [JSON.stringify(each.steps), each]));
  const each = [...paths.values()].map(({ steps, value }) => {
    const path = `$${steps.map((step) => `.${JSON.stringify(step)}`).join('')}[*]`;
    const item = sql`jsonb_path_query(${document}, ${path}::jsonpath)`;
    if (value === 'money') return sql`select (item ->> 'amount') || ' ' || (item ->> 'currency') from ${item} as item`;
    const text = sql`left(item #>> '{}', ${value === 'moment' ? 7 : 300})`;
    return value === 'flag'
      ? sql`select case item when 'true' then 'yes' else 'no' end from ${item} as item`
      : sql`select ${text} from ${item} as item`;
  });
  return sql`select value from (${sql.join(each, ' union ')}) as held (value) where value is not null`;
}

/**
 * The groups of a list, largest first, and what belongs to none of the first ones: `place` is `group`, `other` or `total`.
 *
 * @param limit of groups in each currency.
 */
export function chartQuery(filter: ResourceFilter, field: GroupingField, amounts: ChartAmounts, limit: number): SQL {
  const columns = sql`${STATE_COLUMNS}, monthly_cost, cost_currency`;
  const label =
    field.type === 'column' && field.column === 'connection'
      ? sql`(select name from connection where id::text = value)`
      : sql`value`;
  return sql`
    with state as materialized (
      select *, ${amounts.amount} as amount, ${amounts.currency} as currency from (${matchingStates(columns, filter)}) as matching
    ),
    part as (
      select value, currency, sum(amount) as amount, count(*)::int as count,
        row_number() over (partition by currency order by sum(amount) desc, value) as rank
      from state left join lateral (${valuesOf(field)}) as held on true where ${amounts.known} group by value, currency
    )
    select 'group' as place, value, ${label} as label, currency, amount::float8, count, rank from part where rank <= ${limit}
    union all
    select 'other', null, null, currency, sum(amount)::float8, sum(count)::int, null from part where rank > ${limit} group by currency
    union all
    select 'total', null, null, currency, sum(amount)::float8, count(*)::int, null from state where ${amounts.known} group by currency
    order by currency, rank`;
}

/** What was billed for the resources of a list, by month, the latest twelve. */
export const billedMonths = (filter: ResourceFilter): SQL => sql`
  select 'group' as place, month as value, month as label, currency, sum(amount)::float8 as amount, count(distinct charged_id)::int as count
  from charge where not is_total and charged_id in (select id from (${matchingStates(sql`id`, filter)}) as matching)
    and month > to_char(now() at time zone 'UTC' - interval '12 months', 'YYYY-MM')
  group by month, currency order by month, currency`;

/** The number of resources of a list at some moments, each with what it is called. */
export const countsAt = (moments: readonly (readonly [label: string, at: string])[], filter: ResourceFilter): SQL =>
  sql.join(
    moments.map(
      ([label, at]) => sql`
        select 'group' as place, ${label} as value, ${label} as label, null as currency, count(*)::float8 as amount, count(*)::int as count
        from (${matchingStates(sql`id`, filter, at)}) as matching`,
    ),
    ' union all ',
  );
