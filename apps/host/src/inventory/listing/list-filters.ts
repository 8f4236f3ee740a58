import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller/caller.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type ViewDto } from '../../views/view.dto.js';
import { ViewStore } from '../../views/view-store.js';
import { type CompletedQuery, QueryResolver } from '../../vocabulary/query-resolver.service.js';
import { type NamedOrder, namedOrder } from './list-orders.js';
import { narrowByQuery } from './narrow-by-query.js';
import type { ResourceFilter } from './resource-filter.sql.js';

/** The filter of a request. */
export interface RequestedFilter extends Omit<ResourceFilter, 'where'> {
  /** In the query language. */
  readonly query?: string;
  /** The id of a view, whose query and entity narrow the list, too. */
  readonly view?: string;
}

/** Who asks for a list, and about when. */
export interface ListOccasion {
  /** A past time, of which relations and volatile fields are not known. */
  readonly at?: string;
  /** Who may see own views. Absent: only shared ones are found. */
  readonly caller?: Caller;
}

/** A filter and an order, as a service reads them. */
export interface CompletedList extends NamedOrder {
  readonly filter: ResourceFilter;
}

/** Completes the filter of a request, in the same way for a list, its count, its facets and its export. */
@Injectable()
export class ListFilters {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
    @Inject(ViewStore) private readonly views: ViewStore,
  ) {}

  /**
   * The filter with its query and its view, with tags compared as by each provider, and each thing shown once: without
   * twins unless connections are selected, and without aliases and references unless kinds or entities are selected.
   *
   * @throws ProblemError 400 with the position of a mistake in the query, 404 if there is no such view.
   */
  async complete({ view, ...given }: RequestedFilter, { at, caller }: ListOccasion = {}): Promise<ResourceFilter> {
    return this.#complete(given, view === undefined ? undefined : await this.views.require(view, caller), at);
  }

  /**
   * The filter and the order of a list: that of the request, or of its view, or by name.
   *
   * @throws ProblemError as {@link complete}, and 400 for a field that none of its kinds or entities has.
   */
  async list(
    { view, sort, ...given }: RequestedFilter & { readonly sort?: string },
    { at, caller }: ListOccasion,
  ): Promise<CompletedList> {
    const saved = view === undefined ? undefined : await this.views.require(view, caller);
    const filter = await this.#complete(given, saved, at);
    const by = await this.queries.sort(sort ?? saved?.sort ?? 'name', filter);
    return { filter, ...namedOrder(by, { state: filter.state, at }) };
  }

  async #complete(
    { query, ...given }: Omit<RequestedFilter, 'view'>,
    view: Pick<ViewDto, 'query' | 'entity'> | undefined,
    at: string | undefined,
  ): Promise<ResourceFilter> {
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    const chosen = view?.entity && !given.entity?.length ? { ...given, entity: [view.entity] } : given;
    const resolved = [
      ...(query === undefined ? [] : [await this.queries.resolve(query, chosen)]),
      ...(view === undefined
        ? []
        : [await this.queries.resolve(view.query, { entity: view.entity ? [view.entity] : [] })]),
    ].filter((each) => each !== undefined);
    const both = resolved.length > 1 ? { type: 'and' as const, of: resolved } : resolved[0];
    const { filter, selects } = narrowByQuery(chosen, both, at !== undefined);
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

  /** What may be written at a position of a query, and the first mistake of the query. */
  completeQuery(text: string, position: number): Promise<CompletedQuery> {
    return this.queries.complete(text, position);
  }
}
