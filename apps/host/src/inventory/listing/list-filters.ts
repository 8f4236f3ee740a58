import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type CompletedQuery, QueryResolver } from '../../vocabulary/query-resolver.service.js';
import { type NamedOrder, namedOrder } from './list-orders.js';
import { narrowByQuery } from './narrow-by-query.js';
import type { ResourceFilter } from './resource-filter.sql.js';

/** The filter of a request. */
export interface RequestedFilter extends Omit<ResourceFilter, 'where'> {
  /** In the query language. */
  readonly query?: string;
}

/** Completes the filter of a request, in the same way for a list, its count, its facets and its export. */
@Injectable()
export class ListFilters {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
  ) {}

  /**
   * The filter with its query, with tags compared as by each provider, and each thing shown once: without twins unless
   * connections are selected, and without aliases and references unless kinds or entities are
   * selected.
   *
   * @param at whether it is about a past time, of which relations and volatile fields are not known.
   * @throws ProblemError 400 with the position of a mistake in the query.
   */
  async complete({ query, ...given }: RequestedFilter, at?: string): Promise<ResourceFilter> {
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    const resolved = query === undefined ? undefined : await this.queries.resolve(query, given);
    const { filter, selects } = narrowByQuery(given, resolved, at !== undefined);
    const { connection = [], kind = [], entity = [] } = filter;
    const isOfKinds = [...kind, ...entity].length > 0 || selects.has('kind') || selects.has('entity');
    return {
      ...filter,
      foldingProviders: folding.map(({ manifest }) => manifest.id),
      withoutTwins: connection.length === 0 && !selects.has('connection'),
      withoutAliases: !isOfKinds,
      withoutKinds: isOfKinds ? [] : this.plugins.references(),
    };
  }

  /**
   * The order of a list.
   *
   * @param filter of the list: a field that none of its kinds or entities has is refused.
   * @throws ProblemError 400 that names the nearest field.
   */
  async order(sort: string | undefined, filter: ResourceFilter, at?: string): Promise<NamedOrder> {
    return namedOrder(await this.queries.sort(sort ?? 'name', filter), at);
  }

  /** What may be written at a position of a query, and the first mistake of the query. */
  completeQuery(text: string, position: number): Promise<CompletedQuery> {
    return this.queries.complete(text, position);
  }
}
