import { kindsManifest, type PluginManifest } from '@maestro/core';
import { hetznerKinds } from './hetzner-kinds.js';

/** The description of the plugin for the command line, the host and the console. */
export const hetznerManifest: PluginManifest = {
  id: 'hetzner',
  title: 'Hetzner Cloud',
  contract: '^2.0.0',
  setup: {
    title: 'Get an API token',
    steps: [
      { text: 'Sign in to the Hetzner Console and open the project to read.', url: 'https://console.hetzner.com' },
      { text: 'Open Security in the menu on the left, then the tab API tokens, and choose Generate API token.' },
      { text: 'Name it, for example "maestro", and choose the permission Read, not Read & Write.' },
      { text: 'Copy the token immediately: it is shown only once. It has 64 letters and digits.' },
    ],
  },
  endpoints: [{ id: 'api', url: 'https://api.hetzner.cloud' }],
  // docs.hetzner.cloud, "Rate Limiting": per project, reported in the RateLimit-* headers, refilled by one request per second.
  limits: [{ name: 'hourly', requests: 3600, windowMs: 3_600_000, refills: true, stated: true }],
  concurrency: 8,
  ...kindsManifest(hetznerKinds),
};
