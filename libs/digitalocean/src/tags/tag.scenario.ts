import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const droplet = 'https://api.digitalocean.com/v2/droplets/3164494';

const used = {
  name: 'web',
  resources: {
    count: 2,
    last_tagged_uri: droplet,
    droplets: { count: 2, last_tagged_uri: droplet },
    images: { count: 0 },
    volumes: { count: 0 },
    volume_snapshots: { count: 0 },
    databases: { count: 0 },
  },
};

export const tagScenario: KindScenario = {
  kind: 'digitalocean.tag',
  path: '/v2/tags',
  page: pagesOf('tags'),
  samples: [used, { name: 'env:production', resources: { count: 0 } }],
  copy: (sample, n) => ({ ...sample, name: `tag-${n}` }),
  id: (row) => String(row['name']),
  unreadable: { ...used, name: '' },
  read: { path: '/v2/tags/{id}', answer: (row) => ({ tag: row }) },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
};
