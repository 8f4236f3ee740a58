import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ProblemError } from '../../http/problems/problem.error.js';
import { type SQL, sql } from '../../database/sql.js';
import { ListFilters } from '../listing/list-filters.js';
import type { ResourceFilter } from '../listing/resource-filter.sql.js';
import type { SearchList, SearchResult } from './search.dto.js';

/** What somebody looks for. */
export interface SearchMeaning {
  readonly filter: ResourceFilter;
  /** The parameters of the same list. */
  readonly list: SearchList;
  /** In lower case; what names, ids and tags are compared with. Undefined for queries. */
  readonly text?: string;
  /** A condition that an index answers at once, for the best matches. */
  readonly likely?: SQL;
  /** What of a row of `resource` matches, as a text. */
  readonly matched?: SQL;
  readonly mistake?: SearchResult['mistake'];
}

/** Beyond every character that a name may have. */
const LAST = '\u{10FFFF}';

/** What makes a text look like a query, so that a mistake in it is worth telling. */
const OPERATOR = /[\p{L}\p{N}_.-]\s*(:|=|!=|[<>]=?|~)\s*\S/u;

/** Understands what is typed into a search: a block of addresses, an id, a query, or else words. */
@Injectable()
export class SearchMeanings {
  constructor(@Inject(ListFilters) private readonly filters: ListFilters) {}

  async of(typed: string): Promise<SearchMeaning> {
    const text = typed.trim();
    if (isBlock(text)) {
      const likely = sql`id in (select id from resource_address where network <<= ${text}::inet)`;
      const matched = sql`(select abbrev(min(held)) from unnest(resource.addresses) as held where held <<= ${text}::inet)`;
      return { ...(await this.#query(`address:${text}`)), likely, matched };
    }
    if (isUUID(text)) {
      const likely = sql`id = ${text}::uuid or uid = ${text}`;
      return { ...(await this.#query(`id:${text} or ${text}`)), text: text.toLowerCase(), likely };
    }
    try {
      const asked = await this.#query(text);
      return isOfWords(asked.filter) ? await this.#words(text) : asked;
    } catch (error) {
      const mistake = mistakeOf(error);
      return { ...(await this.#words(text)), ...(OPERATOR.test(text) && { mistake }) };
    }
  }

  async #query(query: string): Promise<SearchMeaning> {
    return { filter: await this.filters.complete({ query, state: 'present' }), list: { query } };
  }

  async #words(q: string): Promise<SearchMeaning> {
    const filter = await this.filters.complete({ q, state: 'present' });
    const likely = sql`uid = ${q} or (name >= ${q} and name < ${q + LAST})`;
    return { filter, list: { q }, text: q.toLowerCase(), likely };
  }
}

function isBlock(text: string): boolean {
  const [address = '', prefix = ''] = text.split('/');
  const version = isIP(address);
  return version > 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

/** Whether nothing but text is looked for, in the names, ids, addresses and tags of what is present. */
const isOfWords = ({ q, where, connection, kind, entity, region, status, tag, state }: ResourceFilter): boolean =>
  q !== undefined &&
  where === undefined &&
  state === 'present' &&
  [connection, kind, entity, region, status, tag].every((values) => !values?.length);

/** @throws the error, if it is another one. */
function mistakeOf(error: unknown): SearchResult['mistake'] {
  const [problem] = error instanceof ProblemError ? (error.facts.errors ?? []) : [];
  if (problem?.position === undefined) throw error;
  return { message: problem.message, position: problem.position, length: problem.length ?? 0 };
}
