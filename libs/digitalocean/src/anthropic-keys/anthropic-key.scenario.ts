import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const key = {
  uuid: numberedUuid(541),
  name: 'anthropic',
  created_at: '2026-01-19T10:30:00Z',
  created_by: '12345',
  updated_at: '2026-01-19T10:30:00Z',
  deleted_at: null,
};

export const anthropicKeyScenario: KindScenario = {
  kind: 'digitalocean.anthropic-key',
  path: '/v2/gen-ai/anthropic/keys',
  page: pagesOf('api_key_infos'),
  samples: [key, { ...key, uuid: numberedUuid(543), name: '', deleted_at: '2026-02-01T10:30:00Z' }],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `key-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...key, uuid: null },
  read: { path: '/v2/gen-ai/anthropic/keys/{id}', answer: (row) => ({ api_key_info: row }) },
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
