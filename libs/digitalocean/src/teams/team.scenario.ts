import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const production = {
  id: 4126873,
  uuid: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  name: 'production',
  email: 'sammy@example.com',
  member_count: 3,
  status: 'joined',
  joined_organization_at: '2024-06-12T15:04:05Z',
  company: 'Example',
};

export const teamScenario: KindScenario = {
  kind: 'digitalocean.team',
  path: '/v2/organizations/teams',
  page: wholePages('teams'),
  samples: [production, { id: 4126874, uuid: numberedUuid(1), name: 'staging', status: 'pending' }],
  copy: (sample, n) => ({ ...sample, id: 5_000_000 + n, uuid: numberedUuid(1000 + n), name: `team-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...production, uuid: null },
  lacks: ['region', 'createdAt', 'tags', 'relations'],
};
