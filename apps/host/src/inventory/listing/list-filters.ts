import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { ResourceFilter } from './resource-filter.sql.js';

/** Completes filters before they become SQL. */
type Decided = Pick<ResourceFilter, 'foldingProviders' | 'withoutTwins' | 'withoutAliases'>;

/** Completes the filter of a request, in the same way for a list, its count, its facets and its export. */
@Injectable()
export class ListFilters {
  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /**
   * The filter with tags compared as by each provider, and each thing shown once: without twins unless connections are
   * selected, and without aliases unless kinds or entities are selected.
   */
  complete<Filter extends ResourceFilter>(filter: Filter): Filter & Decided {
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    const { connection = [], kind = [], entity = [] } = filter;
    return {
      ...filter,
      foldingProviders: folding.map(({ manifest }) => manifest.id),
      withoutTwins: connection.length === 0,
      withoutAliases: [...kind, ...entity].length === 0,
    };
  }
}
