import type { KindScenario } from '@maestro/testkit';

const teamAccount = {
  droplet_limit: 25,
  floating_ip_limit: 5,
  email: 'sammy@example.com',
  name: 'Sammy the Shark',
  uuid: 'b6fr89dbf6d9156cace5f3c78dc9851d957381ef',
  email_verified: true,
  status: 'active',
  status_message: 'Verify your payment method.',
  team: { uuid: '5df3e3004a17e242b7c20ca6c9fc25b701a47ece', name: 'My Team' },
};

export const accountScenario: KindScenario = {
  kind: 'digitalocean.account',
  path: '/v2/account',
  page: { style: 'whole', rows: '/account', one: true },
  samples: [teamAccount],
  copy: (sample, n) => ({ ...sample, uuid: `user-${n}`, team: { uuid: `team-${n}`, name: `Team ${n}` } }),
  held: () => [teamAccount],
  id: (row) => String(row['uuid']),
  uid: ({ team, uuid }) => (team as { uuid?: string } | undefined)?.uuid ?? String(uuid),
  unreadable: { ...teamAccount, uuid: null },
  lacks: ['region', 'tags', 'createdAt', 'relations'],
  many: 1,
};
