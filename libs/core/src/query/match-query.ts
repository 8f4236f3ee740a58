import { networkContains } from '../catalogue/ip-network.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import { roleReader } from '../catalogue/role-reader.js';
import type { RelationTypeName } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { foldTag } from '../contract/tag-rules.js';
import type { ManagedResources } from '../terraform/managed.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { entityOf } from '../resources/catalogue.js';
import { isAnnotation } from './query-fields.js';
import type {
  QueryAmount,
  QueryPath,
  QueryTest,
  QueryValue,
  ResolvedAttribute,
  ResolvedManaged,
  ResolvedQuery,
  ResolvedRelation,
} from './resolved-query.types.js';

/** Undefined: unknown, which is neither true nor false. */
type Outcome = boolean | undefined;

/** What resources of a provider are compared by. */
export interface QueryOccasion {
  readonly manifest: Pick<PluginManifest, 'tags' | 'entities'>;
  readonly now: Date;
  /** What states of Terraform manage. Absent: unknown. */
  readonly managed?: ManagedResources;
  /** The relations of a resource, in both directions. Absent: only those that it states, and not what is at their other end. */
  readonly neighbours?: (resource: Resource) => readonly QueryNeighbour[];
}

/** A relation of a resource. */
export interface QueryNeighbour {
  readonly type: RelationTypeName;
  /** `from`: the resource states it. `to`: the other one does. */
  readonly direction: 'from' | 'to';
  /** Absent: nothing that is known. */
  readonly other?: Resource;
}

/**
 * Whether a query matches a resource as a provider tells it. What only an inventory knows (relations to others, when
 * something was first seen, changed or deleted) is unknown: see {@link needsInventory}.
 */
export function matchesQuery(query: ResolvedQuery, resource: Resource, occasion: QueryOccasion): boolean {
  return outcome(query, resource, occasion) === true;
}

/** The same, distinguishing what is unknown (undefined) from what does not match. */
export const queryOutcome = (query: ResolvedQuery, resource: Resource, occasion: QueryOccasion): boolean | undefined =>
  outcome(query, resource, occasion);

/**
 * Whether a query asks for what only an inventory knows.
 *
 * @param managed whether states of Terraform are known without one.
 */
export function needsInventory(query: ResolvedQuery, managed = false): boolean {
  if (query.type === 'and' || query.type === 'or') return query.of.some((each) => needsInventory(each, managed));
  if (query.type === 'not') return needsInventory(query.of, managed);
  if (query.type === 'managed') return !managed;
  if (query.type === 'column')
    return (
      isAnnotation(query.column) || ['id', 'gone', 'changed', 'seen', 'deleted', 'connection'].includes(query.column)
    );
  return query.type === 'related' && (query.direction !== 'from' || query.to !== undefined);
}

function outcome(query: ResolvedQuery, resource: Resource, occasion: QueryOccasion): Outcome {
  switch (query.type) {
    case 'and':
      return every(query.of.map((each) => outcome(each, resource, occasion)));
    case 'or':
      return inverse(every(query.of.map((each) => inverse(outcome(each, resource, occasion)))));
    case 'not':
      return inverse(outcome(query.of, resource, occasion));
    case 'text':
      return searchTexts(resource, occasion).some((text) => text.toLowerCase().includes(query.text.toLowerCase()));
    case 'attribute':
      return attributeOutcome(query, resource, occasion);
    case 'managed':
      return managedOutcome(query, resource, occasion);
    case 'related':
      return relatedOutcome(query, resource, occasion);
    case 'column':
      return columnOutcome(query, resource, occasion);
  }
}

/** Unknown is neither managed nor unmanaged, and may itself be asked for. */
function managedOutcome({ values, kinds }: ResolvedManaged, resource: Resource, { managed }: QueryOccasion): Outcome {
  const declared = kinds.find(({ kind }) => kind === resource.key.kind)?.terraform;
  const found = managed?.of(resource, declared) ?? 'unknown';
  return values.includes(found) || (found === 'unknown' ? undefined : false);
}

function relatedOutcome(query: ResolvedRelation, resource: Resource, occasion: QueryOccasion): Outcome {
  const { relation, direction, to } = query;
  const stated = resource.relations.map(({ type }): QueryNeighbour => ({ type, direction: 'from' }));
  const found = (occasion.neighbours?.(resource) ?? stated).some(
    ({ type, direction: way, other }) =>
      (relation === undefined || type === relation) &&
      (direction === 'both' || direction === way) &&
      (to === undefined || (other !== undefined && outcome(to, other, occasion) === true)),
  );
  if (found) return true;
  if (direction === 'to') return false;
  return unlessUnknown(resource, [relation === undefined ? 'relations' : `relations.${relation}`]);
}

const inverse = (one: Outcome): Outcome => (one === undefined ? undefined : !one);

const every = (all: readonly Outcome[]): Outcome =>
  all.includes(false) ? false : all.includes(undefined) ? undefined : true;

function unlessUnknown({ unknown = [] }: Resource, fields: readonly string[]): Outcome {
  return unknown.some(({ field }) => fields.includes(field) || field.startsWith(`${fields[0]}.`)) ? undefined : false;
}

function searchTexts({ name, key, tags, attributes, entity }: Resource, { manifest }: QueryOccasion): string[] {
  return [name, key.uid, ...tags, ...readerOf(entityOf({ entity }, manifest)).searchTexts(attributes)];
}

const READERS = new WeakMap<EntityDefinition, ReturnType<typeof roleReader>>();

function readerOf(entity: EntityDefinition | undefined): ReturnType<typeof roleReader> {
  const known = entity && READERS.get(entity);
  if (known) return known;
  const reader = roleReader(entity);
  if (entity) READERS.set(entity, reader);
  return reader;
}

function columnOutcome(
  query: Extract<ResolvedQuery, { type: 'column' }>,
  resource: Resource,
  occasion: QueryOccasion,
): Outcome {
  const { column, test } = query;
  if (column === 'tag') {
    const fold = (tag: string): string => foldTag(tag, occasion.manifest);
    const folded: QueryTest =
      test.op === 'equal' ? { op: 'equal', values: test.values.map((each) => fold(String(each))) } : test;
    return resource.tags.some((tag) => passes(fold(tag), folded, occasion)) || unlessUnknown(resource, ['tags']);
  }
  const { key, name, entity, region, status, active, createdAt } = resource;
  const values: Partial<Record<typeof column, string | boolean | undefined>> = {
    ...{ name, entity, region, status, active },
    ...{ uid: key.uid, kind: key.kind, provider: key.provider, created: createdAt },
  };
  const value = values[column];
  if (value === undefined) return test.op === 'exists' ? false : undefined;
  return passes(value, test, occasion);
}

function attributeOutcome({ paths, test }: ResolvedAttribute, resource: Resource, occasion: QueryOccasion): Outcome {
  const values = paths.flatMap((path) => valuesAt(resource.attributes, path));
  const names = paths.map(({ steps }) => steps[0] ?? '');
  if (test.op === 'exists') return values.length > 0 || unlessUnknown(resource, names);
  const isKnown = names.some((name) => Object.hasOwn(resource.attributes, name));
  if (!isKnown || !values.every((value) => isComparable(value, test))) {
    return values.some((value) => passes(value, test, occasion)) || undefined;
  }
  return values.some((value) => passes(value, test, occasion));
}

/** An amount in another currency is unknown. */
function isComparable(value: unknown, test: QueryTest): boolean {
  const wanted = limitsOf(test).flatMap((each) => (isAmount(each) ? (each.currency ?? []) : []));
  return wanted.length === 0 || !isAmount(value) || wanted.includes(value.currency ?? '');
}

function valuesAt(attributes: object, { steps, times }: QueryPath): unknown[] {
  const found = steps.reduce<unknown[]>(
    (values, step) =>
      values.flat().flatMap((value) => {
        const next: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
        return next === undefined || next === null ? [] : [next];
      }),
    [attributes],
  );
  return found
    .flat()
    .map((value) =>
      times !== undefined && isAmount(value) ? { ...value, amount: Number(value.amount) * times } : value,
    );
}

const isAmount = (value: unknown): value is QueryAmount =>
  typeof value === 'object' && value !== null && 'amount' in value;

const limitsOf = (test: QueryTest): readonly QueryValue[] =>
  test.op === 'equal' ? test.values : 'value' in test ? [test.value] : [];

function passes(value: unknown, test: QueryTest, occasion: QueryOccasion): boolean {
  if (test.op === 'exists') return true;
  if (test.op === 'within')
    return typeof value === 'string' && test.blocks.some((block) => networkContains(block, value));
  if (test.op === 'contains' || test.op === 'starts') {
    const text = String(value).toLowerCase();
    return test.texts.some((each) => text[test.op === 'contains' ? 'includes' : 'startsWith'](each.toLowerCase()));
  }
  return limitsOf(test).some((limit) => {
    if (isAmount(limit) && isAmount(value) && limit.currency !== undefined && limit.currency !== value.currency)
      return false;
    const [one, other] = [comparable(value, limit), comparable(limit, limit, occasion)];
    if (test.op === 'equal') return one === other;
    if (typeof one !== 'number' || typeof other !== 'number') return false;
    if (test.op === '<') return one < other;
    if (test.op === '<=') return one <= other;
    return test.op === '>' ? one > other : one >= other;
  });
}

const MOMENT = /^\d{4}-\d{2}-\d{2}[Tt]/;

/** Amounts and times as numbers, everything else unchanged. */
function comparable(value: unknown, limit: QueryValue, occasion?: QueryOccasion): unknown {
  if (isAmount(value)) return Number(value.amount);
  if (typeof value === 'object' && value !== null && 'agoSeconds' in value && occasion)
    return occasion.now.getTime() - Number(value.agoSeconds) * 1000;
  const isTime = typeof limit === 'object' || (typeof limit === 'string' && MOMENT.test(limit));
  return isTime && typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : value;
}
