import { restModule } from '@maestro/core';
import { digitalOceanApi } from './digitalocean-api.constants.js';
import { digitalOceanKinds } from './digitalocean-kinds.js';

/** Wires one connection: a collector for every kind of the registry, and the account reader. */
export const digitalOceanModule = restModule(digitalOceanApi, digitalOceanKinds);
