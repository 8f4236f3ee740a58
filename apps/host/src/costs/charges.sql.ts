import { sql, type SQL } from '../database/sql.js';

/**
 * Charges of some connections, all of which are of present invoices: what stands after `from`, up to conditions that
 * begin with `and`. Without a choice, those of a second connection to an account are not `COUNTED`. The condition on
 * `gone_at` is that of a small index.
 */
export const chargesOf = (connections: readonly string[]): SQL =>
  connections.length > 0
    ? sql`charge cross join (select null::uuid as id) as repeated where charge.connection_id in ${connections}`
    : sql`charge left join resource as repeated
        on repeated.id = charge.resource_id and repeated.twin and repeated.gone_at is null where true`;

/** Whether one of the charges of {@link chargesOf} counts. */
export const COUNTED = sql.raw('repeated.id is null');

/** Two months that are compared. */
export interface ComparedMonths {
  readonly month: string;
  /** The month before it. */
  readonly previous: string;
}

/** The sums of a column in two months: `amount` and `previous`. */
export const sumsOf = (column: string, { month, previous }: ComparedMonths): SQL => sql`
  coalesce(sum(${sql.raw(column)}) filter (where month = ${month}), 0) as amount,
  coalesce(sum(${sql.raw(column)}) filter (where month = ${previous}), 0) as previous`;

/** `amount` and `previous` as texts, and their difference. */
export const AMOUNTS = sql.raw('amount::text, previous::text, (amount - previous)::text as change');
