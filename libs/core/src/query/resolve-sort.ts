import { nearestWord, unknownWord } from '../words/unknown-word.js';
import {
  QUERY_COLUMNS,
  type QueryColumnName,
  type QueryField,
  type QueryFields,
  SEVERAL_VALUES,
} from './query-fields.js';
import { refuse } from './query-values.js';
import type { QueryWord } from './query.types.js';
import type { QueryScope } from './resolve-query.js';
import type { QueryColumn, QueryPath, QueryValueType } from './resolved-query.types.js';

/** By what resources are sorted: a field of every resource, or one of attributes: the first path with a value counts. */
export type SortKey =
  | {
      readonly type: 'column';
      readonly column: Exclude<QueryColumn, 'tag' | 'label' | 'link'>;
      readonly value: QueryValueType;
    }
  | {
      readonly type: 'attribute';
      readonly paths: readonly QueryPath[];
      readonly value: QueryValueType;
      /** Some of its values are stored apart, without history. */
      readonly volatile: boolean;
      /** The role that the fields have, if they were named by it. */
      readonly role?: string;
    };

/** An order of resources. Plain JSON. */
export interface ResolvedSort {
  /** The field as the catalogue spells it, with `-` in front if it is descending. */
  readonly sort: string;
  readonly descending: boolean;
  readonly by: SortKey;
}

/** Fields of every resource as rows of the API call them. */
const EARLIER: ReadonlyMap<string, QueryColumnName> = new Map([
  ['createdAt', 'created'],
  ['changedAt', 'changed'],
  ['firstSeenAt', 'seen'],
  ['goneAt', 'deleted'],
]);

/**
 * Reads what a list is sorted by: `name`, `-cost`, `memoryMb`.
 *
 * @param scope the only entities of the list, if it is about some only: a field of others is refused.
 * @throws QueryError if there is no such field, with the nearest one, or if its values have no order.
 */
export function resolveSort(text: string, fields: QueryFields, scope?: QueryScope): ResolvedSort {
  const descending = text.startsWith('-');
  const word: QueryWord = { text: text.slice(Number(descending)), position: Number(descending), length: text.length };
  const { name, by } = sortKey({ ...word, length: word.text.length }, fields, scope);
  return { sort: `${descending ? '-' : ''}${name}`, descending, by };
}

/**
 * Reads the name of a field that has one value for each resource.
 *
 * @throws QueryError as {@link resolveSort}.
 */
export function sortKey(word: QueryWord, fields: QueryFields, scope?: QueryScope): { name: string; by: SortKey } {
  const found = fields.find(EARLIER.get(word.text) ?? word.text, scope);
  if (found?.type === 'column') {
    const { name, column, value } = found;
    if (hasSeveralValues(column))
      refuse(word, `${name} may have several values, so it has no order. Filter by it: ${name}:production.`);
    if (name === 'present') refuse(word, 'present is the opposite of gone. Sort by gone.');
    return { name, by: { type: 'column', column, value } };
  }
  if (found?.type === 'managed') refuse(word, 'managed has no order. Filter by it: managed:no.');
  if (found?.type === 'relation')
    refuse(word, `${word.text} is a relation, which has no order. Filter by it: has:${word.text}.`);
  if (found?.type !== 'fields') refuse(word, unknownField(word.text, fields, scope));
  if (found.fields.length === 0) {
    const others = [...new Set(fields.fields(word.text).map(({ entity }) => entity))];
    const about = [...(scope ?? [])].join(' or ');
    refuse(word, `${word.text} is not a field of ${about}. These have it: ${others.join(', ')}.`);
  }
  return attributeKey(word, found.fields);
}

const hasSeveralValues = (column: QueryColumn): column is (typeof SEVERAL_VALUES)[number] =>
  SEVERAL_VALUES.some((each) => each === column);

function attributeKey(word: QueryWord, fields: readonly QueryField[]): { name: string; by: SortKey } {
  const single = fields.filter(isSingle);
  const [first] = single;
  if (!first) refuse(word, `${word.text} may have several values, so it has no order. Filter by it: has:${word.text}.`);
  const other = single.find(({ value }) => value !== first.value);
  if (other) {
    const [one, two] = [first, other].map(({ entity, value }) => `a ${value} of ${entity}`);
    refuse(word, `${word.text} is ${one} and ${two}, which have no order together. Choose one entity.`);
  }
  const paths = new Map(
    single.map(({ steps, times }) => [JSON.stringify(steps), { steps, ...(times !== undefined && { times }) }]),
  );
  const { role } = first.field;
  const isByRole = single.some(({ name }) => name !== first.name) || plain(first.name) !== plain(word.text);
  return {
    name: isByRole && role !== undefined ? role : first.name,
    by: {
      type: 'attribute',
      paths: [...paths.values()],
      value: first.value,
      volatile: single.some(({ field }) => field.volatile === true),
      ...(isByRole && role !== undefined && { role }),
    },
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_]/g, '')
    .replace(/^attributes\./, '');

/** Records may be several, and so may be what they hold. */
const isSingle = ({ steps, field }: QueryField): boolean =>
  steps.length === 1 && field.type !== 'set' && field.type !== 'list' && field.type !== 'records';

function unknownField(text: string, fields: QueryFields, scope: QueryScope): string {
  const near = nearestWord(text, sortableNames(fields, scope));
  return unknownWord('field', text, near === undefined ? sortableNames(fields) : [near]);
}

/** The fields that lists may be sorted by. @param scope the only entities whose attributes are wanted. */
export function sortableNames(fields: QueryFields, scope?: QueryScope): readonly string[] {
  const columns = Object.entries(QUERY_COLUMNS).flatMap(([name, { column }]) =>
    hasSeveralValues(column) || name === 'present' ? [] : [name],
  );
  const isKnown = (name: string): boolean => {
    const found = fields.find(name, scope);
    return found?.type === 'fields' && found.fields.some(isSingle);
  };
  return [...columns, ...fields.names(scope).filter(isKnown)];
}
