import {
  completeQuery,
  parseQuery,
  type QueryCompletion,
  QueryError,
  QueryFields,
  type QueryNode,
  type QueryScope,
  type ResolvedQuery,
  type ResolvedSort,
  resolveQuery,
  resolveSort,
} from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/queries.js';
import { invalidField, invalidRequest, ProblemError } from '../http/problems/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { Vocabulary } from './vocabulary.service.js';

type Connections = readonly { readonly id: string; readonly name: string }[];

/** What a list is restricted to besides its query. */
export interface QuerySurroundings {
  readonly kind?: readonly string[];
  readonly entity?: readonly string[];
}

/** A completion, with the first mistake of the query. */
export interface CompletedQuery extends QueryCompletion {
  readonly mistake?: { readonly message: string; readonly position: number; readonly length: number };
}

/** Reads queries in the words of the loaded plugins and of the inventory. */
@Injectable()
export class QueryResolver {
  constructor(
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /**
   * Undefined for a blank query.
   *
   * @throws ProblemError 400 with the position of a mistake.
   */
  async resolve(text: string, surroundings: QuerySurroundings): Promise<ResolvedQuery | undefined> {
    try {
      const node = parseQuery(text);
      return node && (await this.#resolve(node, surroundings));
    } catch (error) {
      throw error instanceof QueryError ? refusal(error) : error;
    }
  }

  /**
   * What a list is sorted by.
   *
   * @throws ProblemError 400 if there is no such field, or if its values have no order.
   */
  async sort(text: string, surroundings: QuerySurroundings): Promise<ResolvedSort> {
    const fields = await this.fields(false);
    try {
      return resolveSort(text, fields, scopeOf(fields, surroundings));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      throw invalidField('sort', `sort: ${error.message}`);
    }
  }

  /** What may be written at a position of a query, and the first mistake of the query. */
  async complete(text: string, position: number): Promise<CompletedQuery> {
    const mistake = await this.resolve(text, {}).then(
      () => undefined,
      (error: unknown) => {
        const [problem] = error instanceof ProblemError ? (error.facts.errors ?? []) : [];
        if (problem?.position === undefined) throw error;
        return { message: problem.message, position: problem.position, length: problem.length ?? 0 };
      },
    );
    return { ...completeQuery(text, position, await this.fields(true)), ...(mistake && { mistake }) };
  }

  /** The names and words that a query may use. @param stored whether those of plugins that are no longer loaded are included. */
  async fields(stored: boolean): Promise<QueryFields> {
    const [words, connections] = await Promise.all([this.vocabulary.words(stored), this.#connections()]);
    return new QueryFields({
      catalogue: this.plugins.catalogue,
      kinds: words.kind,
      entities: words.entity,
      providers: words.provider,
      connections,
    });
  }

  async #resolve(node: QueryNode, surroundings: QuerySurroundings): Promise<ResolvedQuery> {
    const loaded = await this.fields(false);
    try {
      return resolveQuery(node, loaded, scopeOf(loaded, surroundings));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const stored = await this.fields(true);
      return resolveQuery(node, stored, scopeOf(stored, surroundings));
    }
  }

  async #connections(): Promise<Connections> {
    const { rows } = await this.pool.query<Connections[number]>('select id, name from connection order by name');
    return rows;
  }
}

/** The entities of a list of some kinds or entities. Undefined if it has all. */
function scopeOf({ vocabulary }: QueryFields, { kind = [], entity = [] }: QuerySurroundings): QueryScope {
  if (entity.length > 0) return new Set(entity);
  const known = vocabulary.catalogue.kinds.filter((each) => kind.includes(each.kind));
  return known.length > 0 && known.length === kind.length ? new Set(known.map((each) => each.entity)) : undefined;
}

function refusal({ message, position, length }: QueryError): ProblemError {
  return invalidRequest(
    [{ field: 'query', message, position, length }],
    `query, at character ${position + 1}: ${message}`,
  );
}
