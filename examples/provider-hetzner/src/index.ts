import { type ProviderPlugin, restModule } from '@maestro/core';
import { hetznerApi } from './hetzner-api.js';
import { hetznerChecks } from './hetzner-checks.js';
import { HetznerCredentials } from './hetzner-credentials.js';
import { hetznerKinds } from './hetzner-kinds.js';
import { hetznerManifest } from './hetzner-manifest.js';

/** Reads a project at Hetzner Cloud over its API v1. */
const hetznerPlugin: ProviderPlugin<HetznerCredentials> = {
  manifest: hetznerManifest,
  credentials: HetznerCredentials,
  module: restModule(hetznerApi, hetznerKinds),
  checks: hetznerChecks,
};
export default hetznerPlugin;
