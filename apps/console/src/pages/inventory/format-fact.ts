import type { FactFormat } from './facts.constants';

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

const STEPS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** A size in the largest unit that leaves a whole part; `step` is the unit it is counted in. 1 KB is 1,024 B. */
function size(value: number, step: number): string {
  if (value < 1024 || step === STEPS.length - 1) return `${number(value)} ${STEPS[step]}`;
  return size(value / 1024, step + 1);
}

const WRITTEN: Readonly<Record<Exclude<FactFormat, 'text'>, (value: number) => string>> = {
  number,
  bytes: (value) => size(value, 0),
  megabytes: (value) => size(value, 2),
  gigabytes: (value) => size(value, 3),
  usd: (value) => `$${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
};

/** An attribute as a person reads it, with its unit: a list as its items, or where a number is asked for as how many; nothing where it is not known. */
export function formatFact(value: unknown, format: FactFormat): string {
  if (Array.isArray(value)) return format === 'number' ? number(value.length) : value.map(String).join(', ');
  if (typeof value === 'number' && format !== 'text') return WRITTEN[format](value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
