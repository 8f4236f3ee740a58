import { type KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const row = {
  registry_name: 'example',
  repository: 'shop/mails',
  tag: 'latest',
  manifest_digest: 'sha256:cb8a924afdf0229ef7515d9e5b3024e23b3eb03ddbba287f4a19c6ac90b8d221',
  compressed_size_bytes: 2803255,
  size_bytes: 5861888,
  updated_at: '2026-02-09T23:54:25Z',
};
const second = { ...row, tag: 'v3' };

export const registryTagScenario: KindScenario = {
  kind: 'digitalocean.registry-tag',
  path: '/v2/registries/{part}/repositories/{part}/tags',
  page: pagesOf('tags'),
  samples: [row, second],
  copy: (sample, n) => ({ ...sample, tag: `tag-${n}` }),
  id: (each) => String(each['tag']),
  uid: (each, part) => `${part}/${String(each['tag'])}`,
  unreadable: { ...row, manifest_digest: null },
  lacks: ['status', 'createdAt', 'tags'],
  many: 300,
};
