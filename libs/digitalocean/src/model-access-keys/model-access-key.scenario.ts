import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesWithoutTotal } from '../../test/digitalocean-pages.js';

const key = {
  uuid: numberedUuid(545),
  name: 'playground',
  created_at: '2026-01-19T10:30:00Z',
  created_by: '12345',
  deleted_at: null,
  secret_key: 'made-up-model-value',
};

export const modelAccessKeyScenario: KindScenario = {
  kind: 'digitalocean.model-access-key',
  path: '/v2/gen-ai/models/api_keys',
  page: pagesWithoutTotal('api_key_infos'),
  samples: [key, { ...key, uuid: numberedUuid(546), secret_key: '', deleted_at: '2026-02-01T10:30:00Z' }],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `key-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...key, uuid: null },
  lacks: [
    'region',
    'tags',
    'relations',
    'attributes.scopeId',
    'attributes.validUntil',
    'attributes.grants',
    'attributes.permissions',
  ],
  many: 300,
};
