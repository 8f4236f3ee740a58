import type { ServiceIdentifier } from 'inversify';
import type { RestClient } from './rest.client.js';

/** The connection's API client, bound by {@link restModule}. */
export const REST_CLIENT: ServiceIdentifier<RestClient> = Symbol.for('@maestro/core/REST_CLIENT');
