import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '../database/in-transaction.js';
import { POOL, type Pool } from '../database/queries.js';
import {
  type BilledAmount,
  type CostGroup,
  type CostGrouping,
  type CostMonths,
  type Costs,
  type CostsQuery,
  type UnattributedCost,
} from './costs.dto.js';
import { type AskedCosts, groupsOf, latestOf, totalsOf } from './costs.sql.js';
import { minus, sumOf } from './decimals.js';

interface TotalRow extends Record<string, unknown> {
  readonly month: string;
  readonly currency: string;
  readonly amount: string;
  readonly rest: string;
}

interface GroupRow extends Record<string, unknown> {
  readonly place: 'group' | 'overlap' | 'unattributed';
  readonly value: string | null;
  readonly label: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly previous: string;
  readonly change: string;
  readonly listPrice: number | null;
}

/** What was billed, from the lines of invoices. Amounts are added up by the database, as decimals. */
@Injectable()
export class CostsService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param connections ids; none: all. */
  async months(connections: readonly string[] = []): Promise<CostMonths> {
    const { rows } = await this.pool.query<TotalRow>(totalsOf(connections));
    return { items: rows.map(({ month, currency, amount }) => ({ month, currency, amount })) };
  }

  async costs({ month: asked, groupBy, connection = [], limit }: CostsQuery): Promise<Costs> {
    const latest = (await this.pool.query<{ month: string }>(latestOf(connection))).rows[0]?.month ?? null;
    const month = asked ?? latest;
    const empty = { month, running: month !== null && month === latest, groupBy };
    if (month === null) return { ...empty, totals: [], groups: [], others: [], unattributed: [], overlap: [] };
    const months = { month, previous: monthBefore(month) };
    const [totalRows, { rows }] = await Promise.all([
      this.pool.query<TotalRow>(totalsOf(connection, [month, months.previous])),
      this.#groups({ ...months, connections: connection }, groupBy),
    ]);
    const totals = amountsOf(totalRows.rows, months, 'amount');
    const shareOf = ({ currency, amount }: BilledAmount): number | null => {
      const total = Number(totals.find((each) => each.currency === currency)?.amount ?? 0);
      return total === 0 ? null : Number(amount) / total;
    };
    const groups = rows
      .filter(({ place }) => place === 'group')
      .map(({ place: _place, ...row }): CostGroup => ({ ...row, share: shareOf(row) }))
      .sort(largestFirst);
    const unexplained = amountsOf(totalRows.rows, months, 'rest').map((rest) => ({ ...rest, product: null }));
    const unattributed = [...rows.filter(({ place }) => place === 'unattributed').map(productOf), ...unexplained]
      .filter(({ amount, previous }) => Number(amount) !== 0 || Number(previous) !== 0)
      .map((row): UnattributedCost => ({ ...row, share: shareOf(row) }))
      .sort(largestFirst);
    return {
      ...empty,
      totals,
      groups: groups.slice(0, limit),
      others: addedUp(groups.slice(limit)),
      unattributed,
      overlap: rows.filter(({ place }) => place === 'overlap').map(amountOf),
    };
  }

  /** A month of 100,000 lines fits the memory, and would otherwise be sorted on disk. */
  #groups(asked: AskedCosts, groupBy: CostGrouping): Promise<{ readonly rows: readonly GroupRow[] }> {
    return inTransaction(this.pool, async (client) => {
      await client.query(`set local work_mem = '64MB'`);
      return client.query<GroupRow>(groupsOf(asked, groupBy));
    });
  }
}

/** `2025-12` for `2026-01`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number > 1
    ? `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`
    : `${String(year - 1).padStart(4, '0')}-12`;
}

const largestFirst = (one: BilledAmount, other: BilledAmount): number =>
  one.currency.localeCompare(other.currency) || Number(other.amount) - Number(one.amount);

const amountOf = ({ currency, amount, previous, change }: BilledAmount): BilledAmount => ({
  ...{ currency, amount, previous, change },
});

const productOf = (row: GroupRow): BilledAmount & { readonly product: string | null } => ({
  ...amountOf(row),
  product: row.value ?? 'Unnamed',
});

/** The amounts of a month in each currency, beside those of the month before. */
function amountsOf(
  rows: readonly TotalRow[],
  { month, previous }: { readonly month: string; readonly previous: string },
  column: 'amount' | 'rest',
): BilledAmount[] {
  const of = (wanted: string, currency: string): string =>
    rows.find((row) => row.month === wanted && row.currency === currency)?.[column] ?? '0';
  return [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
    const [amount, before] = [of(month, currency), of(previous, currency)];
    return { currency, amount, previous: before, change: minus(amount, before) };
  });
}

function addedUp(groups: readonly BilledAmount[]): BilledAmount[] {
  return [...new Set(groups.map(({ currency }) => currency))].map((currency) => {
    const own = groups.filter((group) => group.currency === currency);
    const [amount, previous] = [sumOf(own.map((each) => each.amount)), sumOf(own.map((each) => each.previous))];
    return { currency, amount, previous, change: minus(amount, previous) };
  });
}
