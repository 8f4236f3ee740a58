import { sql, type SQL } from '../database/sql.js';
import { AMOUNTS, chargesOf, type ComparedMonths, COUNTED, sumsOf } from './charges.sql.js';
import { type CostGrouping } from './costs.dto.js';
import { comparedMonths } from './totals.sql.js';

/** Which charges are read. */
export interface AskedCosts extends ComparedMonths {
  readonly connections: readonly string[];
  /** How many groups are listed. */
  readonly limit: number;
}

/** The lines of two months. */
const linesOf = ({ connections, month, previous }: AskedCosts): SQL =>
  sql`${chargesOf(connections)} and ${COUNTED} and not is_total and month in ${[month, previous]}`;

/** By what lines say themselves, whatever they charge: common table expressions that end in `part` and `whole`. */
const byLines = (value: string, asked: AskedCosts): SQL => sql`
  part as (
    select ${sql.raw(value)} as value, currency, null::numeric as price, ${sumsOf('amount', asked)}
    from ${linesOf(asked)} group by 1, 2
  ), ${WHOLE}`;

/** By what the charged resources are. */
const byThings = (value: string, asked: AskedCosts, more = ''): SQL => sql`
  charged as materialized (
    select charged_id, currency, ${sumsOf('amount', asked)} from ${linesOf(asked)} and charged_id is not null group by 1, 2
  ),
  part as (
    select ${sql.raw(value)} as value, currency, sum(amount) as amount, sum(previous) as previous,
      sum(thing.monthly_cost) filter (where thing.cost_currency = charged.currency) as price
    from charged join resource as thing on thing.id = charged_id ${sql.raw(more)} group by 1, currency
  ), ${WHOLE}`;

/**
 * By resource. There may be as many as lines, and decimals of so many groups take long to add up, so the largest ones
 * are found by floating point, and only these are added up each.
 */
const byResource = (asked: AskedCosts): SQL => sql`
  first as materialized (
    select charged_id, currency, sum(case when month = ${asked.month} then amount::float8 else 0 end) as rank
    from ${linesOf(asked)} and charged_id is not null
    group by 1, 2 order by currency collate "C", rank desc, charged_id limit ${asked.limit}
  ),
  part as (
    select charged_id::text as value, currency, null::numeric as price, ${sumsOf('amount', asked)}
    from ${linesOf(asked)} and (charged_id, currency) in (select charged_id, currency from first) group by charged_id, currency
  ),
  whole as (
    select currency, ${sumsOf('amount', asked)} from ${linesOf(asked)} and charged_id is not null group by currency
  )`;

/** What all groups add up to. */
const WHOLE = sql`
  whole as (select currency, sum(amount) as amount, sum(previous) as previous from part group by currency)`;

const NAME_OF_RESOURCE = `
  select name, case when cost_currency = currency then monthly_cost end as price from resource where id = value::uuid`;

const NAME_OF_CONNECTION = `select name, null::numeric as price from connection where id::text = value`;

/** Of the groups in `part`, the first ones, and the others added up, unless they amount to nothing. */
const listed = (order: string, limit: number, named = 'select null as name, null::numeric as price'): SQL => sql`
  top as materialized (select * from part order by ${sql.raw(order)} limit ${limit})
  select 'group' as place, value, coalesce(named.name, value) as label, currency, ${AMOUNTS},
    coalesce(named.price, top.price)::float8 as "listPrice"
  from top left join lateral (${sql.raw(named)}) as named on true
  union all
  select 'others', null, null, currency, ${AMOUNTS}, null from (
    select currency, sum(amount) as amount, sum(previous) as previous from (
      select currency, amount, previous from whole union all select currency, -amount, -previous from top
    ) as each group by currency
  ) as other where amount <> 0 or previous <> 0`;

const LARGEST = 'currency collate "C", amount desc, value';

/** What charges no resource, by product. */
const unattributed = (asked: AskedCosts): SQL => sql`
  union all
  select 'unattributed', product, product, currency, ${AMOUNTS}, null from (
    select product, currency, ${sumsOf('amount', asked)} from ${linesOf(asked)} and charged_id is null group by 1, 2
  ) as line`;

/** What is counted again for each further tag. */
const OVERLAP = sql`
  union all
  select 'overlap', null, null, currency, ${AMOUNTS}, null from (
    select currency, sum(amount * (cardinality(tags) - 1)) as amount, sum(previous * (cardinality(tags) - 1)) as previous
    from charged join resource as thing on thing.id = charged_id where cardinality(tags) > 1 group by currency
  ) as repeated`;

const TAGS = 'left join lateral unnest(coalesce(thing.shown_tags, thing.tags)) as tag on true';

/** The months until one, newest first, and what they add up to. */
const byMonth = ({ month, connections, limit }: AskedCosts): SQL => sql`
  with ${comparedMonths(connections)},
  part as (
    select month as value, currency, null::numeric as price, amount, previous from compared where month <= ${month}
  ), ${WHOLE}, ${listed('value desc, currency collate "C"', limit)}
  union all select 'total', null, null, currency, ${AMOUNTS}, null from whole`;

/**
 * The groups, largest first, and what belongs to none: `place` is `group`, `others`, `overlap` or `unattributed`. Months
 * are newest first, with what they add up to: `total`.
 */
export const groupsOf: Readonly<Record<CostGrouping, (asked: AskedCosts) => SQL>> = {
  resource: (asked) =>
    sql`with ${byResource(asked)}, ${listed(LARGEST, asked.limit, NAME_OF_RESOURCE)} ${unattributed(asked)}`,
  kind: (asked) => sql`with ${byThings('thing.kind', asked)}, ${listed(LARGEST, asked.limit)} ${unattributed(asked)}`,
  region: (asked) =>
    sql`with ${byThings('thing.region', asked)}, ${listed(LARGEST, asked.limit)} ${unattributed(asked)}`,
  tag: (asked) =>
    sql`with ${byThings('tag', asked, TAGS)}, ${listed(LARGEST, asked.limit)} ${unattributed(asked)} ${OVERLAP}`,
  project: (asked) => sql`with ${byLines('project', asked)}, ${listed(LARGEST, asked.limit)}`,
  product: (asked) => sql`with ${byLines('product', asked)}, ${listed(LARGEST, asked.limit)}`,
  connection: (asked) =>
    sql`with ${byLines('charge.connection_id::text', asked)}, ${listed(LARGEST, asked.limit, NAME_OF_CONNECTION)}`,
  month: byMonth,
};
