import type { Schemas } from '../api/schemas.types';
import { deriveField, type Field, type Fields } from './derive-field';
import { fieldOf, fieldsWithin, resourceField, itemOf, isRecord, isNested } from './field-of';
import { formatValue } from './format-value';

type Operation = Schemas['ResourceVersion']['changes'][number];

/** One difference between two versions, as text. */
export interface Difference {
  /** What changed: "Memory", "Rules 2, Ports". */
  readonly name: string;
  /** Undefined if it was added. */
  readonly before: string | undefined;
  /** Undefined if it was removed. */
  readonly after: string | undefined;
}

/** The differences between two versions: of the normalized resource, and of the provider's raw object. */
export interface Differences {
  readonly fields: readonly Difference[];
  readonly raw: readonly Difference[];
}

const TEXT: Field = { label: '', type: 'text' };

/**
 * Describes a JSON Patch (RFC 6902) in which each operation also carries the previous value.
 *
 * @param fields the fields of the resource's entity; labels of others are derived from names.
 */
export function describeDifferences(changes: readonly Operation[], fields: Fields = {}): Differences {
  const isRaw = ({ path }: Operation) => path === '/raw' || path.startsWith('/raw/');
  return {
    fields: changes.filter((change) => !isRaw(change)).map((change) => describeField(change, fields)),
    raw: changes.filter(isRaw).map(describeRaw),
  };
}

function describeField(operation: Operation, fields: Fields): Difference {
  const [first = '', ...rest] = tokensOf(operation.path);
  if (first === 'relations' && rest.length <= 1) return { name: 'Relations', ...sides(operation, describeRelations) };
  const whole: Field = { label: 'Attributes', type: 'records', fields };
  const isWithin = first === 'attributes' && rest.length > 0;
  const [root = '', ...path] = isWithin ? rest : [first, ...rest];
  let field = isWithin ? fieldOf(fields, root) : first === 'attributes' ? whole : resourceField(root);
  const labels = [field.label];
  for (const [place, token] of path.entries()) {
    const isIndex = /^(\d+|-)$/.test(token);
    // An index matters only if the change is within the list item.
    if (isIndex && place < path.length - 1) labels.push(`${labels.pop()} ${Number(token) + 1}`);
    if (isIndex) continue;
    field = fieldOf(fieldsWithin(field), token);
    labels.push(field.label);
  }
  return { name: labels.join(', '), ...sides(operation, (value) => describeValue(value, field)) };
}

const describeRaw = (operation: Operation): Difference => ({
  name: tokensOf(operation.path).slice(1).join('.') || 'raw',
  ...sides(operation, (value) => JSON.stringify(value)),
});

function sides(operation: Operation, write: (value: unknown) => string): Omit<Difference, 'name'> {
  const { op, value, was, valueBytes, wasBytes } = operation;
  const before = op === 'add' || was === undefined ? undefined : write(was);
  const after = op === 'remove' ? undefined : write(value);
  return {
    before: wasBytes === undefined ? before : tooLarge(wasBytes),
    after: valueBytes === undefined ? after : tooLarge(valueBytes),
  };
}

/** Stands for a value that the host does not send because of its size. */
const tooLarge = (bytes: number): string => `too large to display (${formatValue(bytes, { type: 'bytes' })})`;

/** One relation, or a replaced list of relations. */
const describeRelations = (value: unknown): string =>
  Array.isArray(value) ? value.map(describeRelation).join(', ') || 'none' : describeRelation(value);

/** "protects droplet 3164444", "forwards to droplet by tag web". */
function describeRelation(relation: unknown): string {
  if (!isRecord(relation) || !isRecord(relation['to'])) return describeValue(relation, TEXT);
  const { kind, uid, ...selector } = relation['to'];
  const what = kind === undefined ? '' : deriveField(String(kind).split('.').at(-1) ?? '').label.toLowerCase();
  const [by, value] = Object.entries(selector)[0] ?? [];
  const which = uid ?? `by ${deriveField(by ?? '').label.toLowerCase()} ${String(value)}`;
  return [String(relation['type']).replaceAll('-', ' '), what, String(which)].filter(Boolean).join(' ');
}

const tokensOf = (path: string): string[] =>
  path
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Any value on one line: "Direction: inbound, Protocol: tcp, Ports: 443". Empty parts are left out. */
function describeValue(value: unknown, field: Field): string {
  if (Array.isArray(value)) return value.map((each) => describeValue(each, itemOf(field))).join(', ') || 'none';
  if (!isNested(value, field)) return formatValue(value, field) || 'nothing';
  const fields = fieldsWithin(field);
  const parts = Object.entries(value)
    .filter(([, each]) => each !== null && each !== '' && !(Array.isArray(each) && each.length === 0))
    .map(([name, each]) => `${fieldOf(fields, name).label}: ${describeValue(each, fieldOf(fields, name))}`);
  return parts.join(', ') || 'nothing';
}
