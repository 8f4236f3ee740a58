import type { ExactMoney, Field, FieldOptions, ScalarType, Money } from './field.types.js';

/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** A decimal that databases and programs hold exactly. */
const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,18})?$/;

/** Whether a value is a decimal in a text: `-12.34`. */
export const isDecimal = (value: unknown): value is string => typeof value === 'string' && DECIMAL.test(value);

/** Whether a value is an amount of money: a finite number, and the code of a currency. */
export const isMoney = (value: unknown): value is Money => isAmount(value, Number.isFinite);

/** Whether a value is an exact amount of money: a decimal in a text, and the code of a currency. */
export const isExactMoney = (value: unknown): value is ExactMoney => isAmount(value, isDecimal);

function isAmount(value: unknown, isNumber: (amount: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Partial<Record<keyof Money, unknown>>;
  return isNumber(amount) && typeof currency === 'string' && CURRENCY.test(currency);
}

/** A cell: a text, or a number that a spreadsheet may add up. */
export type Cell = string | number;

/** The unit appended to a label in a heading, so that the cells hold plain numbers. */
const UNITS: Readonly<Partial<Record<ScalarType, string>>> = {
  bytes: 'bytes',
  megabytes: 'MB',
  gigabytes: 'GB',
  seconds: 's',
  days: 'days',
  percent: '%',
};

/** The heading of a field's column: its label, with the unit of its numbers: `Memory (MB)`. */
export function columnHeading(field: Field): string {
  const unit = unitOf(field);
  return unit === undefined ? field.label : `${field.label} (${unit})`;
}

function unitOf(field: Field): string | undefined {
  if (field.type === 'set' || field.type === 'list') return unitOf(field.of);
  if (field.type === 'money' || field.type === 'records' || field.type === 'one-of' || field.type === 'id')
    return undefined;
  return field.unit ?? UNITS[field.type];
}

/**
 * The cell of a field, for the command line's tables and for CSV files. Undefined if the value is not known.
 *
 * @param words labels that replace values: those of the field in a table, none in a file.
 */
export function formatCell(field: Field, value: unknown, words: FieldOptions['words'] = {}): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  const write = (item: unknown): Cell =>
    typeof item === 'string' && Object.hasOwn(words, item) ? words[item]! : formatOne(item);
  if (Array.isArray(value)) return isCounted(field) ? value.length : value.map(write).join(' ');
  return write(value);
}

function isCounted(field: Field): boolean {
  if (field.summary !== undefined) return field.summary === 'count';
  return field.type === 'records' || ((field.type === 'set' || field.type === 'list') && field.of.type === 'id');
}

function formatOne(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isMoney(value) || isExactMoney(value) ? `${value.amount} ${value.currency}` : JSON.stringify(value);
}
