import { type Region, type SetupGuide, kindsManifest, type PluginManifest } from '@maestro/core';
import { bucketKind } from './buckets/bucket.kind.js';

/** The regions with Spaces (docs.digitalocean.com, "Regional Availability"). No call lists them. */
export const SPACES_REGIONS: readonly Region[] = [
  { id: 'nyc3', title: 'New York 3' },
  { id: 'ams3', title: 'Amsterdam 3' },
  { id: 'sfo2', title: 'San Francisco 2' },
  { id: 'sfo3', title: 'San Francisco 3' },
  { id: 'sgp1', title: 'Singapore 1' },
  { id: 'fra1', title: 'Frankfurt 1' },
  { id: 'syd1', title: 'Sydney 1' },
  { id: 'blr1', title: 'Bangalore 1' },
  { id: 'lon1', title: 'London 1' },
  { id: 'tor1', title: 'Toronto 1' },
  { id: 'atl1', title: 'Atlanta 1' },
  { id: 'ric1', title: 'Richmond 1' },
];

/** The steps to get a key that can list the buckets. */
export const spacesSetup: SetupGuide = {
  title: 'Get Spaces Token',
  steps: [
    {
      text: 'Sign in to DigitalOcean and select the team whose buckets you want to read.',
      url: 'https://cloud.digitalocean.com/login',
    },
    {
      text: 'Open API in the menu on the left, then the tab Spaces Keys.',
      url: 'https://cloud.digitalocean.com/spaces/access_keys',
    },
    { text: 'Choose Generate New Key.' },
    {
      text: 'Choose Full Access: only such a key can list all buckets and read all their settings. With a Limited Access key, anything that it may not read is reported as unknown, never as deleted.',
    },
    { text: 'Name it, for example "maestro", and create it.' },
    { text: 'Copy the access key and the secret key immediately: the secret is shown only once.' },
  ],
};

/** Maximum requests in flight for one key, over all regions, and number of sockets kept open. */
export const SPACES_CONCURRENCY = 16;

/**
 * Spaces allows 1,500 requests per second and address over all buckets of an account (docs.digitalocean.com/products/spaces/details/limits).
 * Half of it is reserved for the applications that use the buckets.
 */
export const spacesManifest: PluginManifest = {
  id: 'spaces',
  title: 'DigitalOcean Spaces',
  contract: '^2.0.0',
  setup: spacesSetup,
  endpoints: [{ id: 'endpoint', url: 'https://{region}.digitaloceanspaces.com' }],
  regions: SPACES_REGIONS,
  limits: [{ name: 'requests', requests: 750, windowMs: 1_000 }],
  concurrency: SPACES_CONCURRENCY,
  ...kindsManifest([bucketKind]),
};
