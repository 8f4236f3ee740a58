import { kindsManifest, type PluginManifest } from '@maestro/core';
import { bucketKind } from './buckets/bucket.kind.js';
import { SPACES_CONCURRENCY } from './spaces-concurrency.constants.js';
import { SPACES_REGIONS } from './spaces-regions.constants.js';
import { spacesSetup } from './spaces-setup.constants.js';

/**
 * Spaces allows 1,500 requests per second and address over all buckets of an account (docs.digitalocean.com/products/spaces/details/limits).
 * Half of it is left to the applications that the buckets are for.
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
