import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const endpoint = {
  id: '19f06b6a-3ace-4315-b086-499a0e521b76',
  origin: 'static-images.nyc3.digitaloceanspaces.com',
  endpoint: 'static-images.nyc3.cdn.digitaloceanspaces.com',
  created_at: '2026-01-19T15:04:16Z',
  certificate_id: '892071a0-bb95-49bc-8021-3afd67a210bf',
  custom_domain: 'static.example.com',
  ttl: 3600,
};

export const cdnEndpointScenario: KindScenario = {
  kind: 'digitalocean.cdn-endpoint',
  path: '/v2/cdn/endpoints',
  page: pagesOf('endpoints'),
  samples: [endpoint, { ...endpoint, id: numberedUuid(1), certificate_id: '', custom_domain: '' }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), origin: `space-${n}.nyc3.digitaloceanspaces.com` }),
  id: (row) => String(row['id']),
  unreadable: { ...endpoint, origin: '' },
  read: { path: '/v2/cdn/endpoints/{id}', answer: (row) => ({ endpoint: row }) },
  lacks: ['status', 'tags'],
};
