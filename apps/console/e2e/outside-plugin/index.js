import { CONTRACT_VERSION, CredentialField, kindsManifest, restModule } from '@maestro/core';
import { orbitKinds, orbitPages } from './kinds.js';

class OrbitCredentials {}
CredentialField({
  label: 'Pass key',
  secret: true,
  help: 'From Mission control, Keys.',
  pattern: /^orbit_\d{32}$/,
})(OrbitCredentials.prototype, 'passKey');

const api = {
  authorize: ({ passKey }) => ({ authorization: `Bearer ${passKey}` }),
  pages: orbitPages,
  errors: { code: '/error/code', message: '/error/message', notFound: 'not_found' },
};

/** A provider that no part of Maestro has heard of. */
export default {
  manifest: {
    id: 'orbit',
    title: 'Orbit Ground Network',
    contract: `^${CONTRACT_VERSION}`,
    setup: { title: 'Get a pass key', steps: [{ text: 'Open Mission control, then Keys.' }] },
    endpoints: [{ id: 'api', url: 'https://api.orbit.example' }],
    regions: [
      { id: 'leo-1', title: 'Low orbit' },
      { id: 'geo-1', title: 'Geostationary orbit' },
    ],
    limits: [{ name: 'minute', requests: 6000, windowMs: 60_000 }],
    concurrency: 4,
    categories: [{ id: 'space', title: 'Space' }],
    ...kindsManifest(orbitKinds),
  },
  credentials: OrbitCredentials,
  module: restModule(api, orbitKinds),
};
