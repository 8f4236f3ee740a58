import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** What is decided for a filter before it becomes SQL. */
type Decided = Pick<ResourceFilter, 'foldingProviders' | 'withoutTwins' | 'withoutAliases'>;

/** Completes what a request filters by, the same for a list, its count, its facets and its export. */
@Injectable()
export class ListFilters {
  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /**
   * The filter, with tags compared as each provider does it, and each thing shown once: what several connections of an account hold, unless
   * connections are chosen; what several kinds list, unless kinds or entities are.
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
