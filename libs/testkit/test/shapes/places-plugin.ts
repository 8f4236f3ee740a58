import { CredentialField, kindsManifest, type ProviderPlugin, type RestApi, restModule } from '@maestro/core';
import { placesKinds } from './places-kinds.js';
import { signatureOf } from './places-signature.js';
import { SHAPES_PAGES } from './shapes-kinds.js';

class PlacesCredentials {
  @CredentialField({ label: 'Key', secret: false, help: 'From Settings.', pattern: /^key_\d{8}$/ })
  readonly key!: string;

  @CredentialField({ label: 'Secret', secret: true, help: 'From Settings.', pattern: /^secret_\d{32}$/ })
  readonly secret!: string;
}

const api: RestApi<PlacesCredentials> = {
  sign: ({ method, url }, { key, secret }) => ({
    authorization: `HMAC credential=${key},signature=${signatureOf(method, url, secret)}`,
  }),
  pages: SHAPES_PAGES,
  errors: { code: '/error/code', message: '/error/message', notFound: 'not_found' },
};

/** A provider with a host for each region and signed requests. */
export const placesPlugin: ProviderPlugin<PlacesCredentials> = {
  manifest: {
    id: 'places',
    title: 'Places',
    contract: '^2.0.0',
    setup: { title: 'Get a key', steps: [{ text: 'Open Settings, then Keys.' }] },
    endpoints: [{ id: 'api', url: 'https://api-{region}.places.example' }],
    regions: [
      { id: 'eu-1', title: 'Europe 1' },
      { id: 'eu-2', title: 'Europe 2' },
      { id: 'us-1', title: 'America 1' },
    ],
    limits: [
      {
        ...{ name: 'minute', requests: 600, windowMs: 60_000, stated: true },
        headers: { remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
      },
      { name: 'keyed', requests: 100, windowMs: 10_000, path: '/keyed', stated: true, headers: { reset: 'X-Reset' } },
    ],
    concurrency: 4,
    ...kindsManifest(placesKinds),
  },
  credentials: PlacesCredentials,
  module: restModule(api, placesKinds),
};
