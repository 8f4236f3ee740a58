import { unknownWord } from '@maestro/core';
import { type ArgumentMetadata, Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { invalidField } from '../http/problems/invalid-request.js';
import { inTodaysWords } from './in-todays-words.js';
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
