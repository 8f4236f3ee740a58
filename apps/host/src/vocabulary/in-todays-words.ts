import { entitiesInPlaceOf } from '@maestro/core';
import { invalidField } from '../http/problems/invalid-request.js';

/**
 * Puts entities that had families, and families, into the entities that took their place: `family=LoadBalancer` is `entity=load-balancer`.
 *
 * @param isEntity whether a word is the id of an entity today: then it stays.
 * @throws ProblemError 400 naming `family` where it names none, or none of the entities that are asked for.
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

/** The words of a field; undefined where there is something else among them, which the rules of the query refuse. */
function wordsOf(value: unknown): string[] | undefined {
  const values = value === undefined ? [] : [value].flat();
  return values.every((each) => typeof each === 'string') ? values : undefined;
}

function refuse(message: string): never {
  throw invalidField('family', message);
}
