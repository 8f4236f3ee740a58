import type { ResolvedQuery } from '@maestro/core';
import { priceRanges, type PriceRange } from '../querying/index-keys.sql.js';

/** The database's statistics of prices. */
export interface PriceStatistics {
  /** The most common prices with their shares of all rows. */
  readonly common: readonly (readonly [price: number, share: number])[];
  /** How many different prices there are. Undefined if they are many, or unknown. */
  readonly distinct?: number;
  /** The share of rows with another price. */
  readonly others: number;
}

/** The part of PostgreSQL's `pg_stats` that describes prices. Null before the first ANALYZE. */
export interface PriceStatisticsRow {
  readonly distinct: number | null;
  readonly unpriced: number | null;
  readonly prices: readonly number[] | null;
  readonly priceShares: readonly number[] | null;
}

/** The statistics of a row. */
export function priceStatistics({ distinct, unpriced, prices, priceShares }: PriceStatisticsRow): PriceStatistics {
  const common = (prices ?? []).map((price, place) => [price, priceShares?.[place] ?? 0] as const);
  const priced = 1 - (unpriced ?? 0);
  const others = Math.max(priced - common.reduce((sum, [, share]) => sum + share, 0), 0);
  // A negative number is a share of all rows.
  return { common, others, ...(distinct !== null && distinct >= 0 && { distinct }) };
}

/** The share of rows that fulfil what a query asks of prices. 1 if it asks nothing of them, or if they are unknown. */
export function priceShare(query: ResolvedQuery | undefined, prices: PriceStatistics): number {
  if (query?.type === 'and') return query.of.reduce((share, part) => share * priceShare(part, prices), 1);
  const ranges = query && priceRanges(query);
  if (!ranges || prices.distinct === undefined) return 1;
  const within = prices.common.filter(([price]) => ranges.some((range) => isWithin(price, range)));
  // Without a list of the others, any of them may be meant.
  return within.reduce((sum, [, share]) => sum + share, prices.others);
}

const isWithin = (price: number, { from = -Infinity, to = Infinity }: PriceRange): boolean =>
  price >= from && price <= to;
