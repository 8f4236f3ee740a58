import type { Field } from '../../fields/field.types';
import { formatValue } from '../../fields/format-value';
import { isRecord } from '../../fields/is-record';

/** An attribute in a cell of a list: a list of ids or of records as how many there are, other lists as their items; nothing where it is not known. */
export function formatCell(value: unknown, { format }: Field): string {
  if (!Array.isArray(value)) return isRecord(value) ? '' : formatValue(value, format);
  if (format === 'ids' || value.some(isRecord)) return String(value.length);
  return value.map((item) => formatValue(item, format)).join(', ');
}
