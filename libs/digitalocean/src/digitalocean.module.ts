import { ACCOUNT_READER, CREDENTIALS, ENDPOINTS, RESOURCE_COLLECTOR, REDACTOR, REQUESTS } from '@maestro/core';
import { ContainerModule } from 'inversify';
import { DigitalOceanAccountReader } from './account/digitalocean-account.reader.js';
import { DigitalOceanClient } from './client/digitalocean.client.js';
import { DIGITALOCEAN_CLIENT, DIGITALOCEAN_HTTP } from './client/digitalocean.tokens.js';
import { createHttp } from './client/http.factory.js';
import { closeHttp } from './client/close-http.js';
import { DigitalOceanCollector } from './digitalocean.collector.js';
import { digitalOceanResources } from './digitalocean-resources.js';

/** Wires one connection: its own HTTP client, and a collector for every resource of the registry. */
export const digitalOceanModule = new ContainerModule(({ bind, onDeactivation }) => {
  bind(DIGITALOCEAN_HTTP).toResolvedValue(createHttp, [ENDPOINTS, CREDENTIALS]).inSingletonScope();
  onDeactivation(DIGITALOCEAN_HTTP, closeHttp);
  bind(DIGITALOCEAN_CLIENT)
    .toResolvedValue(
      (http, requests, redactor) => new DigitalOceanClient(http, requests, redactor),
      [DIGITALOCEAN_HTTP, REQUESTS, REDACTOR],
    )
    .inSingletonScope();
  bind(ACCOUNT_READER).toResolvedValue((client) => new DigitalOceanAccountReader(client), [DIGITALOCEAN_CLIENT]);
  for (const resource of digitalOceanResources) {
    bind(RESOURCE_COLLECTOR).toResolvedValue(
      (client) => new DigitalOceanCollector(resource, client),
      [DIGITALOCEAN_CLIENT],
    );
  }
});
