import { token } from '@maestro/core';
import type { RegionClients } from './region-clients.js';
import type { SpacesClient } from './spaces-client.js';

/** The connection's S3 clients and their sockets. */
export const REGION_CLIENTS = token<RegionClients>('@maestro/plugin-spaces/REGION_CLIENTS');

/** The connection's client of Spaces. */
export const SPACES_CLIENT = token<SpacesClient>('@maestro/plugin-spaces/SPACES_CLIENT');
