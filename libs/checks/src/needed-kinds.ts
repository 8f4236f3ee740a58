import type { CatalogueKind, ResolvedQuery, ResolvedRelation } from '@maestro/core';

/**
 * The kinds whose lists must be complete to know whether resources of some kinds match a query: their own, and those at
 * the other end of each relation that is asked for.
 *
 * @param kinds those of the resources that are asked about.
 * @param known every kind of the loaded plugins.
 */
export function neededKinds(
  query: ResolvedQuery,
  kinds: readonly string[],
  known: readonly CatalogueKind[],
): readonly string[] {
  return [...new Set([...kinds, ...kindsAround(query, kinds, known)])];
}

function kindsAround(query: ResolvedQuery, kinds: readonly string[], known: readonly CatalogueKind[]): string[] {
  if (query.type === 'and' || query.type === 'or') return query.of.flatMap((each) => kindsAround(each, kinds, known));
  if (query.type === 'not') return kindsAround(query.of, kinds, known);
  if (query.type !== 'related') return [];
  const ends = endsOf(query, kinds, known);
  return [...ends, ...(query.to ? kindsAround(query.to, ends, known) : [])];
}

/** The kinds at the other end. What a resource itself states needs no other list. */
function endsOf(relation: ResolvedRelation, kinds: readonly string[], known: readonly CatalogueKind[]): string[] {
  const { direction, to, ends } = relation;
  const isStated = direction === 'from' && to === undefined;
  if (isStated) return [];
  const declared = ends?.kinds ?? [
    ...(direction === 'to' ? [] : statedBy(relation, kinds, known)),
    ...(direction === 'from' ? [] : stating(relation, kinds, known)),
  ];
  const wanted = to && chosenKinds(to, known);
  return declared.filter((kind) => kind !== '*' && (!wanted || wanted.includes(kind)));
}

const typesOf = ({ relation }: ResolvedRelation, relations: CatalogueKind['relations'] = {}): string[] =>
  Object.entries(relations).flatMap(([type, to]) => (relation === undefined || relation === type ? (to ?? []) : []));

function statedBy(relation: ResolvedRelation, kinds: readonly string[], known: readonly CatalogueKind[]): string[] {
  return known.filter(({ kind }) => kinds.includes(kind)).flatMap(({ relations }) => typesOf(relation, relations));
}

function stating(relation: ResolvedRelation, kinds: readonly string[], known: readonly CatalogueKind[]): string[] {
  const leads = (to: string): boolean => to === '*' || kinds.includes(to);
  return known.filter(({ relations }) => typesOf(relation, relations).some(leads)).map(({ kind }) => kind);
}

/** The kinds that all of a query is about. Undefined: any. */
function chosenKinds(query: ResolvedQuery, known: readonly CatalogueKind[]): readonly string[] | undefined {
  if (query.type === 'and') return query.of.map((each) => chosenKinds(each, known)).find(Boolean);
  if (query.type !== 'column' || query.test.op !== 'equal') return undefined;
  const values = query.test.values.map(String);
  if (query.column === 'kind') return values;
  if (query.column !== 'entity') return undefined;
  return known.filter(({ entity }) => values.includes(entity)).map(({ kind }) => kind);
}
