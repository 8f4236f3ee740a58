import type { Schemas } from '../../../api/schemas.types';
import { formatMoney } from '../../../fields/format-value';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** What was billed, and how that changed. */
export interface CostTrendText {
  /** The last month that is over: `2026-10`. */
  readonly month: string;
  /** `$1,551.82 billed in October, -$40.52`. */
  readonly words: string;
  /** Of the last year in the same currency, oldest first, the present month excluded. */
  readonly amounts: readonly number[];
}

/** Of the currency in which most was billed. Undefined if no month is over. */
export function describeTrend(months: readonly Schemas['CostMonth'][], now: Date): CostTrendText | undefined {
  const present = now.toISOString().slice(0, 7);
  const over = months.filter(({ month }) => month < present);
  const newest = over[0]?.month;
  const [latest] = over
    .filter(({ month }) => month === newest)
    .sort((one, other) => Number(other.amount) - Number(one.amount));
  if (!latest) return undefined;
  const { month, currency, amount, previous, change } = latest;
  const sign = change.startsWith('-') ? '' : '+';
  const changed = Number(previous) === 0 || Number(change) === 0 ? '' : `, ${sign}${formatMoney(change, currency)}`;
  return {
    month,
    words: `${formatMoney(amount, currency)} billed in ${MONTH.format(new Date(`${month}-01T00:00:00Z`))}${changed}`,
    amounts: over
      .filter((each) => each.currency === currency)
      .slice(0, 12)
      .map((each) => Number(each.amount))
      .reverse(),
  };
}

/** The points of a line that fills a rectangle, from 0 at its bottom. */
export function linePoints(
  amounts: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const most = Math.max(...amounts, 1);
  const step = width / Math.max(amounts.length - 1, 1);
  const y = (amount: number): number => 1 + (height - 2) * (1 - Math.max(amount, 0) / most);
  return amounts.map((amount, index) => `${Math.round(index * step)},${y(amount).toFixed(1)}`).join(' ');
}
