import type { QueryValue, ResolvedQuery } from '@maestro/core';

/** What the answer to a query depends on. */
export interface QueryUses {
  /** The fields of the resource, as `unknown` names them: `versioning`, `tags`, `relations.protects`. */
  readonly fields: readonly string[];
  /** Its answer changes without a change of any resource: with time, or with fields that have no history. */
  readonly moves: boolean;
  /** How far it looks: 0 at the resource alone, 1 at what is related to it. */
  readonly hops: number;
}

/** Tells what the answer to a query depends on, besides other resources. */
export function queryUses(query: ResolvedQuery): QueryUses {
  const parts = partsOf(query);
  return {
    fields: [...new Set(parts.flatMap(fieldsOf))],
    moves: everyPart(query).some(isMoving),
    hops: hopsOf(query),
  };
}

const partsOf = (query: ResolvedQuery): readonly ResolvedQuery[] => {
  if (query.type === 'and' || query.type === 'or') return query.of.flatMap(partsOf);
  return query.type === 'not' ? partsOf(query.of) : [query];
};

/** Those about other resources included. */
const everyPart = (query: ResolvedQuery): readonly ResolvedQuery[] =>
  partsOf(query).flatMap((part) => (part.type === 'related' && part.to ? [part, ...everyPart(part.to)] : [part]));

const hopsOf = (query: ResolvedQuery): number =>
  Math.max(0, ...partsOf(query).map((part) => (part.type === 'related' ? 1 + (part.to ? hopsOf(part.to) : 0) : 0)));

function fieldsOf(part: ResolvedQuery): string[] {
  if (part.type === 'attribute') return part.paths.map(({ steps }) => steps[0] ?? '');
  if (part.type === 'column') return part.column === 'tag' ? ['tags'] : [];
  if (part.type !== 'related' || part.direction === 'to') return [];
  return [part.relation === undefined ? 'relations' : `relations.${part.relation}`];
}

function isMoving(part: ResolvedQuery): boolean {
  if (part.type === 'attribute' && part.volatile) return true;
  if (part.type !== 'attribute' && part.type !== 'column') return false;
  const values: readonly QueryValue[] = 'values' in part.test ? part.test.values : [];
  return [...values, ...('value' in part.test ? [part.test.value] : [])].some(
    (value) => typeof value === 'object' && 'agoSeconds' in value,
  );
}
