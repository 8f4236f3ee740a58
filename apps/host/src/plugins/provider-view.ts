import { credentialsSchema, type ProviderPlugin, type ResourceType } from '@maestro/core';
import type { ProviderTask, ProviderView } from './provider-view.dto.js';

/** What the API tells of a plugin: its manifest, with the form of its credential. */
export async function providerView({ manifest, credentials }: ProviderPlugin): Promise<ProviderView> {
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
