import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/caller.js';
import { PluginRegistry } from './plugin-registry.js';
import { ProviderList, ProviderView, type ProviderTask } from './provider-view.dto.js';
import { credentialsSchema, type ProviderPlugin, type ResourceType } from '@maestro/core';
import { ApiProblems } from '../http/problems/api-problems.js';

/** A plugin as the API shows it: its manifest, with the form of its credential. */
async function providerView({ manifest, credentials }: ProviderPlugin): Promise<ProviderView> {
  const { id, title, contract, setup, endpoints, regions, limits, concurrency, resources } = manifest;
  return {
    id,
    title,
    contract,
    guide: setup,
    credentials: { ...(await credentialsSchema(credentials)) },
    endpoints,
    regions: regions ?? [],
    limits,
    concurrency,
    tasks: resources.map(task),
  };
}

const task = ({
  task,
  access,
  kind,
  title,
  entity,
  scopes,
  parent,
  schedule,
  volatile = [],
  deep,
}: ResourceType): ProviderTask => ({
  task,
  access,
  kind,
  title,
  entity,
  scopes,
  parent: parent ?? null,
  schedule: schedule ?? null,
  measures: volatile.flatMap((pointer) => /^\/attributes\/(.+)$/.exec(pointer)?.[1] ?? []),
  deep: deep ?? null,
});

/** The available providers, and how to connect them. */
@ApiTags('providers')
@RequireRole('viewer')
@Controller('providers')
export class ProvidersController {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  @Get()
  @ApiOperation({
    summary: 'All providers, and the plugins that could not be loaded',
    description:
      'For each provider its tasks, the permissions that they need, the fields of its credential and its limits.',
  })
  @ApiOkResponse({ type: ProviderList })
  async list(): Promise<ProviderList> {
    const items = await Promise.all(this.registry.plugins().map(providerView));
    return { items, nextCursor: null, refused: this.registry.refused() };
  }

  @Get(':id')
  @ApiProblems('unknown-provider')
  @ApiOperation({
    summary: 'One provider',
    description:
      'As in GET /providers: its tasks, the permissions that they need, the fields of its credential and its limits.',
  })
  @ApiOkResponse({ type: ProviderView })
  async find(@Param('id') id: string): Promise<ProviderView> {
    return providerView(this.registry.require(id));
  }
}
