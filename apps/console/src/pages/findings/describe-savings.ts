import { formatMoney } from '../../fields/format-value';
import type { Schemas } from '../../api/schemas.types';

/** `$12.50 + €3.00 a month`; empty if there is nothing to save. */
export const describeSavings = (saves: readonly Schemas['SavedAmount'][]): string =>
  saves.length === 0
    ? ''
    : `${saves.map(({ amount, currency }) => formatMoney(Math.round(amount * 100) / 100, currency)).join(' + ')} a month`;
