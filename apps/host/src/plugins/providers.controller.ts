import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/require-role.decorator.js';
import { PluginRegistry } from './plugin-registry.js';
import { ProviderList, ProviderView } from './provider-view.dto.js';
import { providerView } from './provider-view.js';

/** What can be connected to, and how. */
@ApiTags('providers')
@RequireRole('viewer')
@Controller('providers')
export class ProvidersController {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  @Get()
  @ApiOperation({ summary: 'All providers, and the plugins that could not be loaded' })
  @ApiOkResponse({ type: ProviderList })
  async list(): Promise<ProviderList> {
    const items = await Promise.all(this.registry.plugins().map(providerView));
    return { items, nextCursor: null, refused: this.registry.refused() };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One provider' })
  @ApiOkResponse({ type: ProviderView })
  async find(@Param('id') id: string): Promise<ProviderView> {
    return providerView(this.registry.require(id));
  }
}
