import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const first = {
  id: numberedUuid(587),
  name: 'first-token',
  value: 'di_made-up-value',
  created_at: '2026-01-20T10:10:00Z',
  is_managed: false,
};

export const inferenceTokenScenario: KindScenario = {
  kind: 'digitalocean.inference-token',
  path: '/v2/dedicated-inferences/{part}/tokens',
  page: pagesOf('tokens'),
  samples: [first, { ...first, id: numberedUuid(588), name: '', value: '', is_managed: true }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1_000_000 + n), name: `token-${n}` }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...first, id: null },
  lacks: ['status', 'tags', 'attributes.validUntil', 'attributes.grants', 'attributes.permissions'],
  many: 300,
};
