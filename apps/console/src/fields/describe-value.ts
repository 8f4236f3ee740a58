import type { Field } from './field.types';
import { fieldOf, fieldsWithin, itemOf } from './field-of';
import { formatValue } from './format-value';
import { isNested } from './is-nested';

/** Any value on one line: "Direction: inbound, Protocol: tcp, Ports: 443". Empty parts are left out. */
export function describeValue(value: unknown, field: Field): string {
  if (Array.isArray(value)) return value.map((each) => describeValue(each, itemOf(field))).join(', ') || 'none';
  if (!isNested(value, field)) return formatValue(value, field) || 'nothing';
  const fields = fieldsWithin(field);
  const parts = Object.entries(value)
    .filter(([, each]) => each !== null && each !== '' && !(Array.isArray(each) && each.length === 0))
    .map(([name, each]) => `${fieldOf(fields, name).label}: ${describeValue(each, fieldOf(fields, name))}`);
  return parts.join(', ') || 'nothing';
}
