import type { ServiceIdentifier } from 'inversify';
import { token } from '../../wiring/connection-tokens.js';
import type { ApiClient } from './api-client.js';
import type { RestClient } from '../declaration/rest-api.types.js';

/** The connection's API client, bound by {@link restModule}. */
export const REST_CLIENT = token<RestClient>('@maestro/core/REST_CLIENT');

/** The same, for internal use in core. */
export const API_CLIENT = REST_CLIENT as ServiceIdentifier<ApiClient>;
