import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const prefix = {
  uuid: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  name: 'office',
  prefix: '203.0.113.0/24',
  status: 'active',
  region: 'nyc3',
  validations: [],
  failure_reason: '',
  locked: false,
  advertised: true,
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
};

export const byoipPrefixScenario: KindScenario = {
  kind: 'digitalocean.byoip-prefix',
  path: '/v2/byoip_prefixes',
  page: pagesOf('byoip_prefixes'),
  samples: [
    prefix,
    {
      ...prefix,
      uuid: numberedUuid(2),
      name: '',
      prefix: '198.51.100.0/24',
      status: 'failed',
      validations: [{ name: 'SIGNATURE HASH', status: 'FAILED', note: '' }],
      failure_reason: 'The signature does not match.',
      advertised: false,
    },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1000 + n), name: `prefix-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...prefix, uuid: null },
  read: { path: '/v2/byoip_prefixes/{id}', answer: (byoip_prefix) => ({ byoip_prefix }) },
  lacks: ['createdAt', 'tags'],
};
