import type { Fields } from '../../../fields/field.types';
import type { ListedRecord } from '../../../fields/is-record';

/** Which columns a table of records has: every field that is something in one of them, in the order in which they are declared, others last. */
export function recordColumns(records: readonly ListedRecord[], fields: Fields): string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record).filter((name) => !isNothing(record[name]))));
  const declared = Object.keys(fields).filter((name) => names.has(name));
  return [...new Set([...declared, ...names])];
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
