import { ContainerModule } from 'inversify';
import { REQUESTS, RESOURCE_COLLECTOR } from '../src/wiring/connection-tokens.js';
import type { PluginManifest, ProviderPlugin } from '../src/contract/plugin-manifest.types.js';
import type { ResourceCollector } from '../src/contract/resource-collector.types.js';
import { CredentialField } from '../src/credentials/credential-field-decorator.js';
import type { RequestExecutor } from '../src/requests/request-executor.js';

export class FakeCredentials {
  @CredentialField({ label: 'Token', secret: true, help: 'From the settings.' })
  token!: string;

  @CredentialField({ label: 'Team', secret: false, help: 'Its name.' })
  team!: string;
}

/** A plugin whose collectors are made, one connection at a time, by a function. */
export function fakePlugin(
  collectors: (requests: RequestExecutor) => readonly ResourceCollector[],
  manifest: Partial<PluginManifest> = {},
): ProviderPlugin<FakeCredentials> {
  const module = new ContainerModule(({ bind }) => {
    for (let index = 0; index < (manifest.resources ?? []).length; index += 1)
      bind<ResourceCollector>(RESOURCE_COLLECTOR).toResolvedValue(
        (requests: RequestExecutor) => collectors(requests)[index] as ResourceCollector,
        [REQUESTS],
      );
  });
  return {
    manifest: {
      id: 'fake',
      title: 'Fake Cloud',
      contract: '^2.0.0',
      setup: { title: 'Get a token', steps: [] },
      endpoints: [{ id: 'api', url: 'https://api.fake.example' }],
      limits: [],
      concurrency: 4,
      resources: [],
      ...manifest,
    },
    credentials: FakeCredentials,
    module,
  };
}
