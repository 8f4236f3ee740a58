import {
  ACCOUNT_READER,
  CREDENTIALS,
  DEEP,
  ENDPOINTS,
  REDACTOR,
  REGIONS,
  REQUESTS,
  RESOURCE_COLLECTOR,
  type Secret,
  type ProviderPlugin,
} from '@maestro/core';
import { ContainerModule } from 'inversify';
import { spacesChecks } from './checks/spaces-checks.js';
import { SpacesAccountReader } from './account/spaces-account-reader.js';
import { BucketCollector } from './buckets/bucket-collector.js';
import { bucketKind } from './buckets/bucket.kind.js';
import { RegionClients } from './client/region-clients.js';
import { SpacesClient } from './client/spaces-client.js';
import { REGION_CLIENTS, SPACES_CLIENT } from './client/spaces-tokens.js';
import { SpacesCredentials } from './spaces-credentials.js';
import { spacesManifest } from './spaces-manifest.constants.js';

/** Wires one connection: a client per region over its own sockets, and the collector of buckets. */
export const spacesModule = new ContainerModule(({ bind, onDeactivation }) => {
  bind(REGION_CLIENTS)
    .toResolvedValue(
      ({ endpoint = '' }, credentials, redactor) =>
        new RegionClients({ endpoint, credentials: credentials as Secret<SpacesCredentials>, redactor }),
      [ENDPOINTS, CREDENTIALS, REDACTOR],
    )
    .inSingletonScope();
  onDeactivation(REGION_CLIENTS, (clients) => clients.close());
  bind(SPACES_CLIENT)
    .toResolvedValue(
      (clients, requests) => new SpacesClient(clients, requests, bucketKind.type.task),
      [REGION_CLIENTS, REQUESTS],
    )
    .inSingletonScope();
  bind(ACCOUNT_READER).toResolvedValue(
    (client, regions) => new SpacesAccountReader(client, regions),
    [SPACES_CLIENT, REGIONS],
  );
  bind(RESOURCE_COLLECTOR).toResolvedValue(
    (client, regions, deep) => new BucketCollector(client, regions, deep),
    [SPACES_CLIENT, REGIONS, DEEP],
  );
});

/** Reads the buckets of DigitalOcean Spaces over its S3 API. */
export const spacesPlugin: ProviderPlugin<SpacesCredentials> = {
  manifest: spacesManifest,
  credentials: SpacesCredentials,
  module: spacesModule,
  checks: spacesChecks,
};
