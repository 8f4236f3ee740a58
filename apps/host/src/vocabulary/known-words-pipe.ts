import { unknownWord, entitiesInPlaceOf } from '@maestro/core';
import { type ArgumentMetadata, Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { invalidField } from '../http/problems/problem.error.js';
import { Vocabulary, WORD_FIELDS } from './vocabulary.service.js';

/**
 * Refuses queries for a provider, a kind or an entity that does not exist, on every route: an empty list would look
 * like an empty account. Malformed values are left to the query's validation.
 *
 * Throws a ProblemError of status 400 that names the field and suggests the nearest value.
 */
@Injectable()
export class KnownWordsPipe implements PipeTransform {
  constructor(@Inject(Vocabulary) private readonly vocabulary: Vocabulary) {}

  async transform(given: unknown, { type }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'query' || typeof given !== 'object' || given === null) return given;
    const query = inTodaysWords(given as Readonly<Record<string, unknown>>, (word) => this.vocabulary.isEntity(word));
    const entries = Object.entries(query);
    for (const field of WORD_FIELDS) {
      const values = entries.flatMap(([name, value]) => (name === field ? [value].flat().filter(isWord) : []));
      const unknown = await this.vocabulary.findUnknown(field, values);
      if (unknown) throw invalidField(field, unknownWord(field, unknown.value, unknown.known));
    }
    return query;
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[^\0]{1,255}$/.test(value);

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
