import type { ProviderPlugin } from '@maestro/core';
import { SpacesCredentials } from './spaces-credentials.js';
import { spacesManifest } from './spaces-manifest.constants.js';
import { spacesModule } from './spaces.module.js';

/** Reads the buckets of DigitalOcean Spaces over its S3 API. */
export const spacesPlugin: ProviderPlugin<SpacesCredentials> = {
  manifest: spacesManifest,
  credentials: SpacesCredentials,
  module: spacesModule,
};
