import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** Knows which providers compare tags without regard to case. */
@Injectable()
export class TagFolding {
  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /** The filter, so that its tags are compared as each provider does it. */
  applyTo<Filter extends ResourceFilter>(filter: Filter): Filter & Pick<ResourceFilter, 'foldingProviders'> {
    const folding = this.plugins.plugins().filter(({ manifest }) => manifest.tags === 'case-insensitive');
    return { ...filter, foldingProviders: folding.map(({ manifest }) => manifest.id) };
  }
}
