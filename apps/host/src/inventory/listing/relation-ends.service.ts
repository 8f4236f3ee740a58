import type { ResolvedQuery, ResolvedRelation } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { endCondition } from '../querying/query-condition.sql.js';
import type { TagRules } from '../querying/tag-condition.sql.js';
import { HeavyReads, SharedReads } from './heavy-reads.service.js';

/** Relations to more than these resources are not followed from there. */
const MOST_ENDS = 1000;

/**
 * Finds the resources that the relations of a query lead to. That takes seconds if no index supports it, but only once,
 * and not for each resource that leads to hundreds of thousands of others.
 */
@Injectable()
export class RelationEnds {
  readonly #shared = new SharedReads<readonly string[]>();

  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /**
   * The same query, with ids instead of what the other ends match. Undefined if there are too many.
   *
   * @throws ProblemError 503 if it takes too long.
   */
  async resolve(query: ResolvedQuery, rules: TagRules): Promise<ResolvedQuery | undefined> {
    if (query.type === 'related') return this.#resolveEnds(query, rules);
    if (query.type === 'not') {
      const of = await this.resolve(query.of, rules);
      return of && { ...query, of };
    }
    if (query.type !== 'and' && query.type !== 'or') return query;
    const of: ResolvedQuery[] = [];
    for (const each of query.of) {
      const resolved = await this.resolve(each, rules);
      if (!resolved) return undefined;
      of.push(resolved);
    }
    return { ...query, of };
  }

  async #resolveEnds(query: ResolvedRelation, { foldingProviders }: TagRules): Promise<ResolvedRelation | undefined> {
    const { to, ends } = query;
    if (!to) return query;
    const ofKinds = ends ? sql`kind = any (${sql.param(ends.kinds)}::text[]) and ` : sql``;
    const ids = await this.#shared.read([to, ends, foldingProviders], async () => {
      const rows = await this.heavy.run<{ id: string }>(
        sql`select id from resource where ${ofKinds}${endCondition(to, { foldingProviders })} limit ${MOST_ENDS + 1}`,
      );
      return rows.map(({ id }) => id);
    });
    if (ids.length > MOST_ENDS) return undefined;
    const found: ResolvedQuery = { type: 'column', column: 'id', test: { op: 'equal', values: ids } };
    // They were found in the wanted state. Mentioning it keeps the state from being narrowed again.
    const anyState: ResolvedQuery = { type: 'column', column: 'gone', test: { op: 'equal', values: [true, false] } };
    return { ...query, to: { type: 'and', of: [found, anyState] } };
  }
}
