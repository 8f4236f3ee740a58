import { sql, type SQL } from '../database/sql.js';
import { AMOUNTS, chargesOf, type ComparedMonths, COUNTED, sumsOf } from './charges.sql.js';

/** Of what was billed together: the total of its invoices, if there are any. */
const TOTAL = sql`case when bool_or(is_total) then coalesce(sum(amount) filter (where is_total and ${COUNTED}), 0) end`;

/** The sum of its lines. */
const LINES = sql`coalesce(sum(amount) filter (where not is_total and ${COUNTED}), 0)`;

/**
 * What was billed in a month in each currency, and what the lines do not explain of it: `place` is `total` or `rest`.
 * Invoices count; lines only where there is no invoice.
 */
export const totalsOf = ({
  connections,
  ...compared
}: ComparedMonths & { readonly connections: readonly string[] }): SQL => sql`
  with billed as (
    select month, currency, coalesce(total, lines) as total, coalesce(total, lines) - lines as rest
    from (
      select month, currency, ${TOTAL} as total, ${LINES} as lines
      from ${chargesOf(connections)} and month in ${[compared.month, compared.previous]} group by charge.connection_id, 1, 2
    ) as summed
  )
  select place, currency, ${AMOUNTS} from (
    select 'total' as place, currency, ${sumsOf('total', compared)} from billed group by currency
    union all select 'rest', currency, ${sumsOf('rest', compared)} from billed group by currency
  ) as summed order by currency`;

/** The latest month that was billed. */
export const latestOf = (connections: readonly string[]): SQL =>
  sql`select month from ${chargesOf(connections)} and ${COUNTED} order by month desc limit 1`;

/** Charges that were billed together. */
const TOGETHER = sql.raw(
  'charge.month = billed.month and charge.connection_id = billed.connection_id and charge.currency = billed.currency',
);

/**
 * Common table expressions that end in `compared`: the total of each month in each currency, beside that of the month
 * before. What was billed together is found by jumps over an index, and lines are only read where there is no invoice,
 * because they may be very many.
 */
export const comparedMonths = (connections: readonly string[]): SQL => sql`
  recursive billed as (
    (select month, connection_id, currency from charge order by month, connection_id, currency limit 1)
    union all
    select next.* from billed cross join lateral (
      select month, connection_id, currency from charge
      where (month, connection_id, currency) > (billed.month, billed.connection_id, billed.currency)
      order by month, connection_id, currency limit 1
    ) as next
  ),
  summed as (
    select month, currency, sum(coalesce(total, lines)) as amount, left(month, 4)::int * 12 + right(month, 2)::int as number
    from billed cross join lateral (
      select ${TOTAL} as total from ${chargesOf(connections)} and is_total and ${TOGETHER}
    ) as invoiced cross join lateral (
      select sum(amount) filter (where ${COUNTED}) as lines
      from ${chargesOf(connections)} and total is null and not is_total and ${TOGETHER}
    ) as itemised
    where coalesce(total, lines) is not null group by month, currency
  ),
  compared as (
    select month, currency, amount, coalesce(sum(amount)
      over (partition by currency order by number range between 1 preceding and 1 preceding), 0) as previous
    from summed
  )`;

/** The totals of all months, newest first. */
export const monthsOf = (connections: readonly string[]): SQL => sql`
  with ${comparedMonths(connections)} select month, currency, ${AMOUNTS} from compared order by month desc, currency`;
