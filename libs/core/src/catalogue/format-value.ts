import type { Field, FieldOptions, ScalarType } from './field.types.js';
import { isMoney } from './money.js';

/** A cell: a text, or a number that a spreadsheet may add up. */
export type Cell = string | number;

/** What stands behind a label in a heading, so that the cells are plain numbers. */
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
 * What a column of the command line's table or of a CSV file shows of a field; undefined where nothing is known.
 *
 * @param words what people read in place of a value: the field's own in a table; none in a file, which keeps the value.
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
  return isMoney(value) ? `${value.amount} ${value.currency}` : JSON.stringify(value);
}
