import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../database/queries.js';
import { type SQL } from '../database/sql.js';
import { type BilledAmount, type CostGrouping, type CostMonths, type Costs, type CostsQuery } from './costs.dto.js';
import { groupsOf } from './groups.sql.js';
import { latestOf, monthsOf, totalsOf } from './totals.sql.js';

/** A row of the statements. */
interface AmountRow extends BilledAmount, Record<string, unknown> {
  readonly place: 'total' | 'rest' | 'group' | 'others' | 'overlap' | 'unattributed';
  readonly value: string | null;
  readonly label: string | null;
  readonly listPrice: number | null;
}

/** What was billed, from the lines of invoices. Amounts are added up by the database, as decimals. */
@Injectable()
export class CostsService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param connections ids; none: all. */
  async months(connections: readonly string[] = []): Promise<CostMonths> {
    const { rows } = await this.pool.query<BilledAmount & { month: string }>(monthsOf(connections));
    return { items: rows };
  }

  async costs(query: CostsQuery): Promise<Costs> {
    return inTransaction(this.pool, async (client) => {
      await client.query(SNAPSHOT);
      return costsIn(client, query);
    });
  }
}

/**
 * What is read adds up only if it is of one moment. A month of 100,000 lines fits the memory, and would otherwise be
 * sorted on disk.
 */
const SNAPSHOT = `set transaction isolation level repeatable read, read only; set local work_mem = '64MB'`;

async function costsIn(queries: Queries, query: CostsQuery): Promise<Costs> {
  const { month: asked, groupBy, connection: connections = [], limit } = query;
  const rowsOf = async (statement: SQL): Promise<AmountRow[]> => (await queries.query<AmountRow>(statement)).rows;
  const latest = (await queries.query<{ month: string }>(latestOf(connections))).rows[0]?.month ?? null;
  const month = asked ?? latest;
  const head = { month, running: month !== null && month === latest, groupBy };
  if (month === null) return { ...head, ...partsOf([], groupBy) };
  const compared = { month, previous: monthBefore(month), connections, limit };
  const totals = groupBy === 'month' ? [] : await rowsOf(totalsOf(compared));
  return { ...head, ...partsOf([...totals, ...(await rowsOf(groupsOf[groupBy](compared)))], groupBy) };
}

/** `2025-12` for `2026-01`. */
function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number > 1
    ? `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`
    : `${String(year - 1).padStart(4, '0')}-12`;
}

/** The rows at their places, with their shares of the totals. */
function partsOf(
  rows: readonly AmountRow[],
  groupBy: CostGrouping,
): Pick<Costs, 'totals' | 'groups' | 'others' | 'unattributed' | 'overlap'> {
  const at = (...places: readonly AmountRow['place'][]) => rows.filter(({ place }) => places.includes(place));
  const totals = at('total').map(amountOf);
  const shareOf = ({ currency, amount }: BilledAmount): number | null => {
    const total = Number(totals.find((each) => each.currency === currency)?.amount ?? 0);
    return total === 0 ? null : Number(amount) / total;
  };
  return {
    totals,
    groups: at('group')
      .map((row) => ({
        ...amountOf(row),
        value: row.value,
        label: row.label,
        share: shareOf(row),
        listPrice: row.listPrice,
      }))
      .sort(groupBy === 'month' ? newestFirst : largestFirst),
    others: at('others').map(amountOf),
    unattributed: at('unattributed', 'rest')
      .filter(({ amount, previous }) => Number(amount) !== 0 || Number(previous) !== 0)
      .map((row) => ({
        ...amountOf(row),
        product: row.place === 'rest' ? null : (row.value ?? 'Unnamed'),
        share: shareOf(row),
      }))
      .sort(largestFirst),
    overlap: at('overlap').map(amountOf),
  };
}

const amountOf = ({ currency, amount, previous, change }: BilledAmount): BilledAmount => ({
  ...{ currency, amount, previous, change },
});

const largestFirst = (one: BilledAmount, other: BilledAmount): number =>
  one.currency.localeCompare(other.currency) || Number(other.amount) - Number(one.amount);

/** By months as values. */
const newestFirst = (one: { readonly value: string | null }, other: { readonly value: string | null }): number =>
  (other.value ?? '').localeCompare(one.value ?? '');
