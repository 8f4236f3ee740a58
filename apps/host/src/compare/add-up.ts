import { type CostAttributes } from './cost-attributes.service.js';
import {
  COMPARISON_TYPES,
  type ComparisonCounts,
  type ComparisonSummary,
  type ComparisonType,
  type KindComparison,
  type MovedCost,
} from './comparison.dto.js';

/** Resources with the same kind, difference and prices. */
export interface SummaryRow extends Record<string, unknown> {
  readonly kind: string;
  readonly entity: string;
  readonly type: ComparisonType;
  /** Attributes that may be the cost. */
  readonly costBefore: object | null;
  readonly costAfter: object | null;
  readonly count: number;
}

/** Adds up differences by type, by kind and by currency. */
export function addUp(
  rows: readonly SummaryRow[],
  costs: Pick<CostAttributes, 'monthly'>,
): Pick<ComparisonSummary, 'counts' | 'kinds' | 'cost'> {
  const kinds = new Map(rows.map(({ kind, entity }) => [kind, entity]));
  return {
    counts: countsOf(rows),
    kinds: [...kinds]
      .map(([kind, entity]): KindComparison => ({ kind, entity, ...countsOf(rows.filter((row) => row.kind === kind)) }))
      .sort((one, other) => one.kind.localeCompare(other.kind)),
    cost: movedCosts(rows, costs),
  };
}

function countsOf(rows: readonly SummaryRow[]): ComparisonCounts {
  const counts = Object.fromEntries(COMPARISON_TYPES.map((type) => [type, 0])) as Record<ComparisonType, number>;
  for (const { type, count } of rows) counts[type] += count;
  return counts;
}

/** What `entered` or `left` the filters counts on one side only, although it exists at both moments. */
function movedCosts(rows: readonly SummaryRow[], costs: Pick<CostAttributes, 'monthly'>): MovedCost[] {
  const sums = new Map<string, { before: number; after: number }>();
  const add = (attributes: object | null, side: 'before' | 'after', { entity, count }: SummaryRow): void => {
    const cost = costs.monthly(entity, attributes);
    if (!cost) return;
    const sum = sums.get(cost.currency) ?? { before: 0, after: 0 };
    sum[side] += count * cost.amount;
    sums.set(cost.currency, sum);
  };
  for (const row of rows) {
    if (row.type !== 'entered') add(row.costBefore, 'before', row);
    if (row.type !== 'left') add(row.costAfter, 'after', row);
  }
  return [...sums]
    .map(([currency, { before, after }]) => ({
      ...{ currency, before: cents(before), after: cents(after), change: cents(after - before) },
    }))
    .sort((one, other) => one.currency.localeCompare(other.currency));
}

/** Prices are no more precise, and sums of binary fractions would appear to be. */
const cents = (amount: number): number => Math.round(100 * amount) / 100;
