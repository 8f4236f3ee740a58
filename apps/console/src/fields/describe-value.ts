import type { Field } from './field.types';
import { recordField } from './field-of';
import { formatValue } from './format-value';
import { isRecord } from './is-record';

/** A value of any make in one line: "Direction: inbound, Protocol: tcp, Ports: 443". What is nothing in it is left out. */
export function describeValue(value: unknown, field: Field): string {
  if (Array.isArray(value)) return value.map((each) => describeValue(each, field)).join(', ') || 'none';
  if (!isRecord(value)) return formatValue(value, field.format) || 'nothing';
  const parts = Object.entries(value)
    .filter(([, each]) => each !== null && each !== '' && !(Array.isArray(each) && each.length === 0))
    .map(([name, each]) => `${recordField(name).label}: ${describeValue(each, recordField(name))}`);
  return parts.join(', ') || 'nothing';
}
