import { formatMoney } from '../../fields/format-value';
import type { Schemas } from '../../api/schemas.types';

/** `$12.50 + €3.00 a month`; empty if there is nothing to save. */
export const describeSavings = (saves: readonly Schemas['SavedAmount'][]): string =>
  saves.length === 0
    ? ''
    : `${saves.map(({ amount, currency }) => formatMoney(Math.round(amount * 100) / 100, currency)).join(' + ')} a month`;

/** Sums in each currency. */
export function addSavings(amounts: readonly Schemas['SavedAmount'][]): Schemas['SavedAmount'][] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
