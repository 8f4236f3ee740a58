import type { Schemas } from '../api/schemas.types';
import { deriveField } from './derive-field';
import { describeValue } from './describe-value';
import type { Field, Fields } from './field.types';
import { fieldOf, fieldsWithin, resourceField } from './field-of';
import { formatValue } from './format-value';
import { isRecord } from './is-record';

type Operation = Schemas['ResourceVersion']['changes'][number];

/** One difference between two versions, in words. */
export interface Difference {
  /** What changed: "Memory", "Rules 2, Ports". */
  readonly name: string;
  /** Undefined: there was nothing. */
  readonly before: string | undefined;
  /** Undefined: there is nothing any more. */
  readonly after: string | undefined;
}

/** What changed between two versions: first what the inventory makes of it, then what of the provider's own object is different. */
export interface Differences {
  readonly fields: readonly Difference[];
  readonly raw: readonly Difference[];
}

const TEXT: Field = { label: '', type: 'text' };

/**
 * Puts JSON Patch (RFC 6902), as the host sends it with what each operation takes away, into words.
 *
 * @param fields what the entity of the resource declares; labels of others are made from names.
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
    // The place within a list tells something only where what changed is within what stands there.
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

/** One relation, or a list of them that was replaced whole. */
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
