import type { CatalogueKind, ResolvedQuery } from '@maestro/core';

/**
 * A query that asks for relations only in the directions in which kinds declare them. It means the same and takes less
 * to answer: nothing that a server states leads to a firewall.
 *
 * @param kinds those of the resources that are asked about.
 * @param known every kind of the loaded plugins.
 */
export function possibleDirections(
  query: ResolvedQuery,
  kinds: readonly string[],
  known: readonly CatalogueKind[],
): ResolvedQuery {
  if (query.type === 'and' || query.type === 'or')
    return { ...query, of: query.of.map((each) => possibleDirections(each, kinds, known)) };
  if (query.type === 'not') return { ...query, of: possibleDirections(query.of, kinds, known) };
  if (query.type !== 'related' || query.direction !== 'both' || !query.ends) return query;
  const leads = (from: readonly string[], to: readonly string[]): boolean =>
    known
      .filter(({ kind }) => from.includes(kind))
      .flatMap(({ relations = {} }) => Object.values(relations).flat())
      .some((target) => target === '*' || (target !== undefined && to.includes(target)));
  const from = leads(kinds, query.ends.kinds);
  const to = leads(query.ends.kinds, kinds);
  return from === to ? query : { ...query, direction: from ? 'from' : 'to' };
}
