import { RECORD_FIELDS } from '../../../fields/record-fields.constants';
import type { ListedRecord } from '../../../fields/is-record';

const ORDER = new Map(Object.keys(RECORD_FIELDS).map((name, place) => [name, place]));

/** Which columns a table of records has: every field that is something in one of them, in the order of {@link RECORD_FIELDS}, others last. */
export function recordColumns(records: readonly ListedRecord[]): string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record).filter((name) => !isNothing(record[name]))));
  return [...names].sort((one, other) => (ORDER.get(one) ?? ORDER.size) - (ORDER.get(other) ?? ORDER.size));
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
