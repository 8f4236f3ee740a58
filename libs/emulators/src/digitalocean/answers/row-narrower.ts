import type { Row } from '../json/row.types.js';

/**
 * A field that requires its own scope, e.g. `{field: 'region.sizes', scope: 'sizes:read'}`. A `.` descends into objects
 * and lists.
 */
export interface FieldScope {
  readonly field: string;
  readonly scope: string;
}

const without = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => without(item, [name, ...rest]));
  }
  if (typeof value !== 'object' || value === null || !(name in value)) {
    return value;
  }
  const inner = (value as Row)[name];
  if (rest.length > 0) {
    return { ...value, [name]: without(inner, rest) };
  }
  return { ...value, [name]: Array.isArray(inner) ? [] : undefined };
};

/**
 * Removes fields: lists become empty, other fields are omitted. The specification says which scope a field requires,
 * but not what is sent without it, so this is an assumption.
 */
export const narrowRow = (row: Row, hidden: readonly FieldScope[]): Row =>
  hidden.reduce<Row>((narrowed, { field }) => without(narrowed, field.split('.')) as Row, row);
