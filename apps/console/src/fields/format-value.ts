import { formatDuration } from './format-duration';
import type { FieldFormat } from './field.types';

const decimal = (most: number) => (value: number) => value.toLocaleString('en', { maximumFractionDigits: most });
const number = decimal(2);

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** A size in the largest unit that leaves a whole part; `unit` is the one it is counted in. 1 KB is 1,024 B. */
function size(value: number, unit: number): string {
  if (Math.abs(value) < 1024 || unit === UNITS.length - 1) return `${number(value)} ${UNITS[unit]}`;
  return size(value / 1024, unit + 1);
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const NUMBERS: Partial<Record<FieldFormat, (value: number) => string>> = {
  number,
  megabytes: (value) => size(value, 2),
  gigabytes: (value) => size(value, 3),
  bytes: (value) => size(value, 0),
  usd: (value) => `$${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  'usd-exact': (value) => `$${decimal(5)(value)}`,
  seconds: formatDuration,
  days: (value) => formatDuration(value * 86_400),
};

const TEXTS: Partial<Record<FieldFormat, (value: string) => string>> = {
  // At DigitalOcean, 0 stands for every port.
  ports: (value) => (value === '0' ? 'All' : value),
  moment: (value) => (Number.isNaN(Date.parse(value)) ? value : MOMENT.format(new Date(value))),
};

/** A single value as a person reads it, with its unit. What is no text, number or flag is written as JSON. */
export function formatValue(value: unknown, format: FieldFormat): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return NUMBERS[format]?.(value) ?? String(value);
  if (typeof value === 'string') return TEXTS[format]?.(value) ?? value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
