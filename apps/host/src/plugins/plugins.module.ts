import { Module } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { CatalogueController } from './catalogue.controller.js';
import { PluginRegistry } from './plugin-registry.js';
import { ProvidersController } from './providers.controller.js';

/** The providers that this host can read. */
@Module({
  controllers: [ProvidersController, CatalogueController],
  providers: [
    {
      provide: PluginRegistry,
      useFactory: ({ plugins, pluginTimeoutMs }: HostConfig) => PluginRegistry.load(plugins, pluginTimeoutMs),
      inject: [HOST_CONFIG],
    },
  ],
  exports: [PluginRegistry],
})
export class PluginsModule {}
