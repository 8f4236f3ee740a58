import type { ResolvedQuery, ResolvedRelation } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { endCondition } from '../querying/query-condition.sql.js';
import type { TagRules } from '../querying/tag-condition.sql.js';
import { HeavyReads } from './heavy-reads.service.js';
import { KeptReads } from './kept-reads.js';

/** Relations to more than these resources are not followed from there. */
const MOST_ENDS = 1000;

/** Otherwise, they are tested from the other side, page by page. */
const LONGEST_MS = 6000;

/** Ids; undefined if they took too long to find. */
type Ends = readonly string[] | undefined;

/**
 * Finds the resources that the relations of a query lead to. That takes seconds if no index supports it, but only once,
 * and not for each resource that leads to hundreds of thousands of others.
 */
@Injectable()
export class RelationEnds {
  readonly #kept: KeptReads<Ends>;

  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {
    this.#kept = new KeptReads(heavy);
  }

  /** The same query, with ids instead of what the other ends match. Undefined if there are too many, or it takes too long. */
  resolve(query: ResolvedQuery, rules: TagRules): Promise<ResolvedQuery | undefined> {
    return this.#resolve(query, async (relation) => {
      const question = questionOf(relation, rules);
      return this.#kept.read(
        question,
        () => this.#find(relation, rules),
        (ids) => ids !== undefined,
      );
    });
  }

  /** The same, if the ends of all its relations were found before and nothing was written since. */
  resolveKnown(query: ResolvedQuery, rules: TagRules): Promise<ResolvedQuery | undefined> {
    return this.#resolve(query, (relation) => this.#kept.known(questionOf(relation, rules)));
  }

  async #resolve(
    query: ResolvedQuery,
    endsOf: (relation: Leading) => Promise<Ends>,
  ): Promise<ResolvedQuery | undefined> {
    if (query.type === 'related') return withEnds(query, endsOf);
    if (query.type === 'not') {
      const of = await this.#resolve(query.of, endsOf);
      return of && { ...query, of };
    }
    if (query.type !== 'and' && query.type !== 'or') return query;
    const of: ResolvedQuery[] = [];
    for (const each of query.of) {
      const resolved = await this.#resolve(each, endsOf);
      if (!resolved) return undefined;
      of.push(resolved);
    }
    return { ...query, of };
  }

  async #find({ to, ends }: Leading, { foldingProviders }: TagRules): Promise<Ends> {
    const ofKinds = ends ? sql`kind = any (${sql.param(ends.kinds)}::text[]) and ` : sql``;
    const rows = await this.heavy.attempt<{ id: string }>(
      sql`select id from resource where ${ofKinds}${endCondition(to, { foldingProviders })} limit ${MOST_ENDS + 1}`,
      LONGEST_MS,
    );
    return rows?.map(({ id }) => id);
  }
}

/** A relation with a condition for its other end. */
type Leading = ResolvedRelation & { readonly to: ResolvedQuery };

const leads = (query: ResolvedRelation): query is Leading => query.to !== undefined;

const questionOf = ({ to, ends }: Leading, { foldingProviders }: TagRules): object => [to, ends, foldingProviders];

async function withEnds(
  query: ResolvedRelation,
  endsOf: (relation: Leading) => Promise<Ends>,
): Promise<ResolvedRelation | undefined> {
  if (!leads(query)) return query;
  const ids = await endsOf(query);
  if (!ids || ids.length > MOST_ENDS) return undefined;
  const found: ResolvedQuery = { type: 'column', column: 'id', test: { op: 'equal', values: ids } };
  // They were found in the wanted state. Mentioning it keeps the state from being narrowed again.
  const anyState: ResolvedQuery = { type: 'column', column: 'gone', test: { op: 'equal', values: [true, false] } };
  return { ...query, to: { type: 'and', of: [found, anyState] } };
}
