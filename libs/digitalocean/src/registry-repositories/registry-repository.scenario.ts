import { type KindScenario } from '@maestro/testkit';

const repository = {
  registry_name: 'example',
  name: 'shop/mails',
  latest_manifest: {
    digest: 'sha256:cb8a924afdf0229ef7515d9e5b3024e23b3eb03ddbba287f4a19c6ac90b8d221',
    registry_name: 'example',
    repository: 'shop/mails',
    compressed_size_bytes: 2803255,
    size_bytes: 5861888,
    updated_at: '2026-02-09T23:54:25Z',
    tags: ['latest', 'v3'],
  },
  tag_count: 2,
  manifest_count: 1,
};

export const registryRepositoryScenario: KindScenario = {
  kind: 'digitalocean.registry-repository',
  path: '/v2/registries/{part}/repositoriesV2',
  page: {
    style: 'cursor',
    rows: '/repositories',
    frame: { links: {} },
    parameter: 'page_token',
    size: { parameter: 'per_page', default: 20, max: 200 },
    total: '/meta/total',
    next: { at: '/links/pages/next', as: 'url' },
  },
  samples: [repository, { ...repository, name: 'empty', latest_manifest: null, tag_count: 0, manifest_count: 0 }],
  copy: (sample, n) => ({ ...sample, name: `repository-${n}` }),
  id: (row) => String(row['name']),
  uid: (row, part) => `${part}/${String(row['name'])}`,
  unreadable: { ...repository, tag_count: 'many' },
  lacks: ['status', 'createdAt', 'tags'],
  many: 1000,
};
