import { sql, type SQL } from '../database/sql.js';
import { type CostGrouping } from './costs.dto.js';

/** Which charges are read. */
export interface AskedCosts {
  readonly month: string;
  /** The month before it. */
  readonly previous: string;
  readonly connections: readonly string[];
}

/** Present charges of some connections. Without a choice, those of a second connection to an account are left out. */
const present = (connections: readonly string[]): SQL =>
  sql`charge join resource on resource.id = charge.resource_id and resource.gone_at is null
    ${connections.length > 0 ? sql`and charge.connection_id in ${connections}` : sql`and not resource.twin`}`;

/** The total of each month, and what the lines do not explain of it. Invoices count; lines only where there is no invoice. */
export const totalsOf = (connections: readonly string[], months: readonly string[] = []): SQL => sql`
  select month, currency, sum(coalesce(total, lines))::text as amount, sum(coalesce(total, lines) - lines)::text as rest
  from (
    select charge.connection_id, month, currency, sum(amount) filter (where is_total) as total,
      coalesce(sum(amount) filter (where not is_total), 0) as lines
    from ${present(connections)} ${months.length > 0 ? sql`where month in ${months}` : sql``} group by 1, 2, 3
  ) as billed group by 1, 2 order by 1 desc, 2`;

/** The latest month that was billed. */
export const latestOf = (connections: readonly string[]): SQL =>
  sql`select month from ${present(connections)} order by month desc limit 1`;

/** The value of a group and its label, from a line and the resource that it charges. */
const GROUPS: Readonly<
  Record<CostGrouping, { readonly value: string; readonly label: string; readonly of: 'thing' | 'line' }>
> = {
  resource: { value: 'thing.id::text', label: 'max(name)', of: 'thing' },
  kind: { value: 'thing.kind', label: 'value', of: 'thing' },
  region: { value: 'thing.region', label: 'value', of: 'thing' },
  tag: { value: 'tag', label: 'value', of: 'thing' },
  project: { value: 'project', label: 'value', of: 'line' },
  product: { value: 'product', label: 'value', of: 'line' },
  connection: {
    value: 'charge.connection_id::text',
    label: '(select name from connection where id::text = value)',
    of: 'line',
  },
};

/**
 * The lines of two months with what they charge: by id, preferably of the kind that the line names, else by the name of
 * its group. What is gone is not found.
 */
const attributed = ({ month, previous, connections }: AskedCosts): SQL => sql`
  line as materialized (
    select charge.connection_id, billed_uid, billed_kind, billed_group, product, project, currency,
      coalesce(sum(amount) filter (where month = ${month}), 0) as amount,
      coalesce(sum(amount) filter (where month = ${previous}), 0) as previous
    from ${present(connections)} where month in ${[month, previous]} and not is_total group by 1, 2, 3, 4, 5, 6, 7
  ),
  by_uid as (
    select distinct on (asked.connection_id, billed_uid, billed_kind) asked.connection_id, billed_uid, billed_kind, thing.id
    from (select distinct connection_id, billed_uid, billed_kind from line where billed_uid is not null) as asked
    join resource as thing on thing.connection_id = asked.connection_id and thing.uid = billed_uid and thing.gone_at is null
    order by asked.connection_id, billed_uid, billed_kind, thing.kind is not distinct from billed_kind desc, thing.alias, thing.id
  ),
  by_name as (
    select distinct on (asked.connection_id, billed_group, billed_kind) asked.connection_id, billed_group, billed_kind, thing.id
    from (select distinct connection_id, billed_group, billed_kind from line where billed_group is not null) as asked
    join resource as thing on thing.connection_id = asked.connection_id and thing.kind = billed_kind
      and thing.name = billed_group and thing.gone_at is null
    order by asked.connection_id, billed_group, billed_kind, thing.id
  ),
  found as (
    select line.*, coalesce(by_uid.id, by_name.id) as thing_id from line
    left join by_uid on by_uid.connection_id = line.connection_id and by_uid.billed_uid = line.billed_uid
      and by_uid.billed_kind is not distinct from line.billed_kind
    left join by_name on by_name.connection_id = line.connection_id and by_name.billed_group = line.billed_group
      and by_name.billed_kind = line.billed_kind
  )`;

/** The groups, and the charges that belong to none: `place` is `group`, `overlap` or `unattributed`. */
export function groupsOf(asked: AskedCosts, groupBy: CostGrouping): SQL {
  const { value, label, of } = GROUPS[groupBy];
  if (of === 'line') return groupsOfLines(asked, value, label);
  const tags =
    groupBy === 'tag' ? sql`left join lateral unnest(coalesce(thing.shown_tags, thing.tags)) as tag on true` : sql``;
  const repeats = groupBy === 'tag' ? sql`greatest(cardinality(thing.tags) - 1, 0)` : sql`0`;
  return sql`
    with ${attributed(asked)},
    part as (
      select ${sql.raw(value)} as value, line.currency, thing.id as thing_id, max(thing.name) as name,
        sum(line.amount) as amount, sum(line.previous) as previous,
        max(thing.monthly_cost) filter (where thing.cost_currency = line.currency) as price
      from found as line join resource as thing on thing.id = line.thing_id ${tags} group by 1, 2, 3
    )
    select 'group' as place, value, ${sql.raw(label)} as label, currency, sum(amount)::text as amount,
      sum(previous)::text as previous, sum(amount - previous)::text as change, sum(price)::float8 as "listPrice"
    from part group by value, currency
    union all
    select 'overlap', null, null, currency, sum(amount * times)::text, sum(previous * times)::text,
      sum((amount - previous) * times)::text, null
    from (select line.*, ${repeats} as times from found as line join resource as thing on thing.id = thing_id) as repeated
    where times > 0 group by currency
    union all
    select 'unattributed', product, product, currency, sum(amount)::text, sum(previous)::text, sum(amount - previous)::text, null
    from found where thing_id is null group by product, currency`;
}

/** Groups that lines name themselves, whatever they charge. */
const groupsOfLines = ({ month, previous, connections }: AskedCosts, value: string, label: string): SQL => sql`
  select 'group' as place, value, ${sql.raw(label)} as label, currency, amount::text, previous::text,
    (amount - previous)::text as change, null::float8 as "listPrice"
  from (
    select ${sql.raw(value)} as value, currency, coalesce(sum(amount) filter (where month = ${month}), 0) as amount,
      coalesce(sum(amount) filter (where month = ${previous}), 0) as previous
    from ${present(connections)} where month in ${[month, previous]} and not is_total group by 1, 2
  ) as line`;
