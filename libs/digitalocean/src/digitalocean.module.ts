import { ACCOUNT_READER, REST_CLIENT, restModule } from '@maestro/core';
import { DigitalOceanAccountReader } from './account/digitalocean-account.reader.js';
import { digitalOceanApi } from './digitalocean-api.constants.js';
import { digitalOceanKinds } from './digitalocean-kinds.js';

/** Wires one connection: a collector for every kind of the registry, and who the account is. */
export const digitalOceanModule = restModule(digitalOceanApi, digitalOceanKinds, ({ bind }) => {
  bind(ACCOUNT_READER).toResolvedValue((client) => new DigitalOceanAccountReader(client), [REST_CLIENT]);
});
