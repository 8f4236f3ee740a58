import { kindsManifest, type PluginManifest } from '@maestro/core';
import { digitalOceanKinds } from './digitalocean-kinds.js';
import { digitalOceanSetup } from './digitalocean-setup.constants.js';

/** The limits are those of docs.digitalocean.com/reference/api, "Rate Limit": per token, over sliding windows. */
export const digitalOceanManifest: PluginManifest = {
  id: 'digitalocean',
  title: 'DigitalOcean',
  contract: '^2.0.0',
  setup: digitalOceanSetup,
  endpoints: [{ id: 'api', url: 'https://api.digitalocean.com' }],
  limits: [
    { name: 'hourly', requests: 5000, windowMs: 3_600_000, stated: true },
    { name: 'burst', requests: 250, windowMs: 60_000, shareOf: { limit: 'hourly', fraction: 0.05 } },
    { name: 'CDN', requests: 5, windowMs: 10_000, path: '/v2/cdn/endpoints' },
    { name: 'SSH keys', requests: 10, windowMs: 60_000, path: '/v2/account/keys' },
  ],
  concurrency: 12,
  ...kindsManifest(digitalOceanKinds),
  // "Tag names are not case sensitive", and keep the case in which they were created (specification, "Tags").
  tags: 'case-insensitive',
};
