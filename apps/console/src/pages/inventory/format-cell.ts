import type { Field } from '../../fields/field.types';
import { itemOf } from '../../fields/field-of';
import { formatValue } from '../../fields/format-value';
import { isNested } from '../../fields/is-nested';
import { isRecord } from '../../fields/is-record';

/** An attribute in a cell: ids and records as a count, other lists as their items; empty if unknown. */
export function formatCell(value: unknown, field: Field): string {
  if (!Array.isArray(value)) return isNested(value, field) ? '' : formatValue(value, field);
  const item = itemOf(field);
  const isCounted = field.summary ? field.summary === 'count' : item.type === 'id';
  if (isCounted || value.some(isRecord)) return value.length.toLocaleString('en');
  return value.map((each) => formatValue(each, item)).join(', ');
}
