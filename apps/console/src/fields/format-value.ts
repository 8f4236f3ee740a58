import type { Format } from './derive-field';

const DURATION_UNITS: readonly (readonly [number, string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A duration in the largest unit that divides it: "10 minutes", "1 day". */
function formatDuration(seconds: number): string {
  const [length, unit] = DURATION_UNITS.find(([each]) => seconds !== 0 && seconds % each === 0) ?? [1, 'second'];
  const count = seconds / length;
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}

const decimal = (most: number) => (value: number) => value.toLocaleString('en', { maximumFractionDigits: most });
const number = decimal(2);

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** A size in the largest unit in which it is at least 1; `unit` is the index of its original unit. 1 KB is 1,024 B. */
function size(value: number, unit: number): string {
  if (Math.abs(value) < 1024 || unit === UNITS.length - 1) return `${number(value)} ${UNITS[unit]}`;
  return size(value / 1024, unit + 1);
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const NUMBERS: Readonly<Record<string, (value: number) => string>> = {
  megabytes: (value) => size(value, 2),
  gigabytes: (value) => size(value, 3),
  bytes: (value) => size(value, 0),
  seconds: formatDuration,
  days: (value) => formatDuration(value * 86_400),
  percent: (value) => `${number(value)}%`,
  integer: number,
  decimal: number,
};

/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** An amount in its currency, with up to five decimals because hourly prices can be fractions of a cent. */
export const formatMoney = (amount: number | string, currency: string): string =>
  new Intl.NumberFormat('en', {
    ...{ style: 'currency', currency },
    ...{ minimumFractionDigits: 2, maximumFractionDigits: 5 },
    // A decimal in a string is formatted exactly, without conversion to a binary fraction.
  }).format(amount as number);

/** A single value with its unit. Values other than text, numbers, flags and amounts are formatted as JSON. */
export function formatValue(value: unknown, { type, unit, words }: Format): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return formatNumber(value, type, unit);
  if (typeof value === 'string')
    return (
      (words && Object.hasOwn(words, value) ? words[value] : undefined) ??
      (type === 'moment' ? formatMoment(value) : value)
    );
  if (value === null || value === undefined) return '';
  return isMoney(value) ? formatMoney(value.amount, value.currency) : JSON.stringify(value);
}

function formatNumber(value: number, type: string, unit: string | undefined): string {
  if (unit !== undefined) return CURRENCY.test(unit) ? formatMoney(value, unit) : `${number(value)} ${unit}`;
  return Object.hasOwn(NUMBERS, type) ? (NUMBERS[type]?.(value) ?? '') : String(value);
}

const formatMoment = (value: string): string =>
  Number.isNaN(Date.parse(value)) ? value : MOMENT.format(new Date(value));

/** An exact amount of money is a decimal in a text. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,18})?$/;

function isMoney(value: object): value is { readonly amount: number | string; readonly currency: string } {
  const { amount, currency } = value as Record<string, unknown>;
  const isAmount = typeof amount === 'number' || (typeof amount === 'string' && DECIMAL.test(amount));
  return isAmount && typeof currency === 'string' && CURRENCY.test(currency);
}
