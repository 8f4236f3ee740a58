import { entitiesInPlaceOf } from '@maestro/core';
import { invalidField } from '../http/problems/invalid-request.js';

/**
 * Translates former entities with families, and families, into the entities that replaced them: `family=LoadBalancer`
 * is `entity=load-balancer`.
 *
 * @param isEntity whether a word is the id of a current entity, which is kept.
 * @throws ProblemError 400 naming `family` if it is unknown or matches none of the requested entities.
 */
export function inTodaysWords(
  query: Readonly<Record<string, unknown>>,
  isEntity: (word: string) => boolean,
): Readonly<Record<string, unknown>> {
  const { family, ...rest } = query;
  const families = wordsOf(family);
  const entities = wordsOf(query['entity']);
  if (!families || !entities || families.length + entities.length === 0) return query;
  const named = entities.flatMap((word) => (isEntity(word) ? [word] : (entitiesInPlaceOf(word) ?? [word])));
  if (families.length === 0) return { ...query, entity: named };
  const inPlace = families.flatMap(
    (word) => entitiesInPlaceOf(word) ?? refuse(`family: ${word} is not known. Use entity instead.`),
  );
  const both = named.length === 0 ? inPlace : inPlace.filter((id) => named.includes(id));
  if (both.length === 0) refuse('family: no family that is asked for is one of the entities. Use entity alone.');
  return { ...rest, entity: both };
}

/** The words of a field. Undefined if there are other values, which the query's validation refuses. */
function wordsOf(value: unknown): string[] | undefined {
  const values = value === undefined ? [] : [value].flat();
  return values.every((each) => typeof each === 'string') ? values : undefined;
}

function refuse(message: string): never {
  throw invalidField('family', message);
}
