import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/caller.js';
import { CatalogueView } from './catalogue.dto.js';
import { PluginRegistry } from './plugin-registry.js';

/** The kinds of the loaded plugins, and how to show them. */
@ApiTags('providers')
@RequireRole('viewer')
@Controller('catalogue')
export class CatalogueController {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  @Get()
  @ApiOperation({
    summary: 'Categories, entities with their fields, and kinds',
    description: 'Labels, units, groups and columns of all resource attributes, for the plugins of this host.',
  })
  @ApiOkResponse({ type: CatalogueView })
  read(): CatalogueView {
    const { categories, entities, kinds } = this.registry.catalogue;
    return {
      categories,
      entities,
      kinds: kinds.map(({ provider, kind, task, title, entity, parent }) => ({
        kind,
        provider,
        task,
        title,
        entity,
        parent: parent ?? null,
      })),
    };
  }
}
