import { type KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const row = {
  registry_name: 'example',
  repository: 'shop/mails',
  digest: 'sha256:cb8a924afdf0229ef7515d9e5b3024e23b3eb03ddbba287f4a19c6ac90b8d221',
  compressed_size_bytes: 2803255,
  size_bytes: 5861888,
  updated_at: '2026-02-09T23:54:25Z',
  tags: ['latest', 'v3'],
  blobs: [
    { digest: 'sha256:14119a10abf4669e8cdbdff324a9f9605d99697215a0d21c360fe8dfa8471bab', compressed_size_bytes: 1471 },
  ],
};
const second = {
  ...row,
  digest: 'sha256:69a4f6a7f33d6f0e44b7a5d1b5ec0a1ed4b7e7f2e07d1cc9b9c5e6a7a0f4a111',
  tags: null,
};

export const registryManifestScenario: KindScenario = {
  kind: 'digitalocean.registry-manifest',
  path: '/v2/registries/{part}/repositories/{part}/digests',
  page: pagesOf('manifests'),
  samples: [row, second],
  copy: (sample, n) => ({ ...sample, digest: `sha256:${n}` }),
  id: (each) => String(each['digest']),
  uid: (each, part) => `${part}/${String(each['digest'])}`,
  unreadable: { ...row, tags: 'latest' },
  lacks: ['status', 'createdAt', 'tags'],
  many: 300,
};
