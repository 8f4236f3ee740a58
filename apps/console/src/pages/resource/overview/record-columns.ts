import type { Fields } from '../../../fields/field.types';
import type { ListedRecord } from '../../../fields/is-record';

/** The columns of a table of records: every field with a value in at least one of them, in declared order, others last. */
export function recordColumns(records: readonly ListedRecord[], fields: Fields): string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record).filter((name) => !isNothing(record[name]))));
  const declared = Object.keys(fields).filter((name) => names.has(name));
  return [...new Set([...declared, ...names])];
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
