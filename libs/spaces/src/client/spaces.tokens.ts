import type { ServiceIdentifier } from 'inversify';
import type { RegionClients } from './region-clients.js';
import type { SpacesClient } from './spaces.client.js';

/** The connection's S3 clients and their sockets. */
export const REGION_CLIENTS: ServiceIdentifier<RegionClients> = Symbol('REGION_CLIENTS');

/** The connection's way to Spaces. */
export const SPACES_CLIENT: ServiceIdentifier<SpacesClient> = Symbol('SPACES_CLIENT');
