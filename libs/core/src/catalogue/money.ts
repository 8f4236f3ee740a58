import type { Money } from './field.types.js';

/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** Whether a value is an amount of money: a finite number, and the code of a currency. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Partial<Record<keyof Money, unknown>>;
  return Number.isFinite(amount) && typeof currency === 'string' && CURRENCY.test(currency);
}
