import type { AxiosInstance } from 'axios';
import type { ServiceIdentifier } from 'inversify';
import type { DigitalOceanClient } from './digitalocean.client.js';

/** The connection's HTTP client: its address, token and sockets. */
export const DIGITALOCEAN_HTTP: ServiceIdentifier<AxiosInstance> = Symbol('DIGITALOCEAN_HTTP');

/** The connection's API client. */
export const DIGITALOCEAN_CLIENT: ServiceIdentifier<DigitalOceanClient> = Symbol('DIGITALOCEAN_CLIENT');
