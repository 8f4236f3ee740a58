import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesWithoutTotal } from '../../test/digitalocean-pages.js';

const key = {
  uuid: numberedUuid(505),
  name: 'shop',
  created_at: '2026-01-19T10:30:00Z',
  created_by: '12345',
  deleted_at: null,
  secret_key: 'made-up-agent-value',
};

export const agentKeyScenario: KindScenario = {
  kind: 'digitalocean.agent-key',
  path: '/v2/gen-ai/agents/{part}/api_keys',
  page: pagesWithoutTotal('api_key_infos'),
  samples: [key, { ...key, uuid: numberedUuid(506), name: '', deleted_at: '2026-02-01T10:30:00Z' }],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `key-${n}` }),
  id: (row) => String(row['uuid']),
  uid: (row, part) => `${part}/${String(row['uuid'])}`,
  unreadable: { ...key, uuid: '' },
  lacks: ['tags', 'attributes.validUntil', 'attributes.grants', 'attributes.permissions'],
  many: 300,
};
