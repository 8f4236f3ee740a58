import type { ProviderPlugin } from '@maestro/core';
import { digitalOceanChecks } from './checks/digitalocean-checks.js';
import { DigitalOceanCredentials } from './digitalocean-credentials.js';
import { digitalOceanManifest } from './digitalocean-manifest.constants.js';
import { digitalOceanModule } from './digitalocean.module.js';

/** Reads a DigitalOcean account over its API v2. */
export const digitalOceanPlugin: ProviderPlugin<DigitalOceanCredentials> = {
  manifest: digitalOceanManifest,
  credentials: DigitalOceanCredentials,
  module: digitalOceanModule,
  checks: digitalOceanChecks,
};
