import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const custom = {
  id: 7555620,
  name: 'Nifty New Image',
  type: 'custom',
  distribution: 'Ubuntu',
  slug: 'nifty-1',
  public: false,
  regions: ['nyc3'],
  created_at: '2026-02-04T22:23:02Z',
  min_disk_size: 20,
  size_gigabytes: 2.34,
  description: 'Cloud image w/ small footprint',
  tags: ['base-image'],
  status: 'available',
  error_message: '',
};

const failed = {
  ...custom,
  id: 7555621,
  name: null,
  slug: null,
  status: 'deleted',
  error_message: 'the image is too large',
};

const ofDroplet = { ...custom, id: 7555622, name: 'web-01 before the upgrade', type: 'snapshot', slug: null };

export const imageScenario: KindScenario = {
  kind: 'digitalocean.image',
  path: '/v2/images',
  parts: [{ id: 'private', query: { private: 'true' } }],
  page: pagesOf('images'),
  samples: [custom, failed, ofDroplet],
  copy: (sample, n) => ({ ...sample, id: 8_000_000 + n, name: `image-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...custom, id: undefined },
  read: { path: '/v2/images/{id}', answer: (image) => ({ image }) },
};
