import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

// That of the load balancers and the CDN endpoints.
const managed = {
  id: '892071a0-bb95-49bc-8021-3afd67a210bf',
  name: 'web-cert-01',
  not_after: '2026-05-08T16:02:37Z',
  sha1_fingerprint: 'dfcc9f57d86bf58e321c2c6c31c7a971be244ac7',
  created_at: '2026-02-08T16:02:37Z',
  dns_names: ['static.example.com', 'example.com'],
  state: 'verified',
  type: 'lets_encrypt',
};

export const certificateScenario: KindScenario = {
  kind: 'digitalocean.certificate',
  path: '/v2/certificates',
  page: pagesOf('certificates'),
  samples: [managed, { ...managed, id: numberedUuid(1), name: 'web-cert-02', dns_names: [''], type: 'custom' }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `cert-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...managed, id: '' },
  read: { path: '/v2/certificates/{id}', answer: (row) => ({ certificate: row }) },
  lacks: ['region', 'tags'],
};
