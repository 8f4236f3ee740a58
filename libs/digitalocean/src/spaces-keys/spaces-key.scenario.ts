import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const uploads = {
  name: 'uploads',
  grants: [
    { bucket: 'static-images', permission: 'readwrite' },
    { bucket: 'nightly-backups', permission: 'read' },
  ],
  access_key: 'DO00EXAMPLEUPLOADS01',
  created_at: '2026-02-03T10:04:05Z',
};

export const spacesKeyScenario: KindScenario = {
  kind: 'digitalocean.spaces-key',
  path: '/v2/spaces/keys',
  page: pagesOf('keys'),
  samples: [
    uploads,
    {
      ...uploads,
      name: 'everything',
      access_key: 'DO00EXAMPLEALLOFIT02',
      grants: [{ bucket: '', permission: 'fullaccess' }],
    },
  ],
  copy: (sample, n) => ({ ...sample, access_key: `DO00EXAMPLE${String(n).padStart(9, '0')}`, name: `key-${n}` }),
  id: (row) => String(row['access_key']),
  unreadable: { ...uploads, access_key: null },
  lacks: ['region', 'status', 'tags', 'attributes.scopeId', 'attributes.validUntil'],
};
