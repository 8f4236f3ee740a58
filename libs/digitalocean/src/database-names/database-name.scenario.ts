import { embeddedScenario } from '@maestro/testkit';

export const databaseNameScenario = embeddedScenario(
  { in: 'digitalocean.database', at: '/db_names' },
  {
    kind: 'digitalocean.database-name',
    samples: [{ value: 'defaultdb' }, { value: 'shop' }],
    copy: (_sample, n) => ({ value: `database-${n}` }),
    id: (row) => String(row['value']),
    unreadable: { value: null },
    lacks: ['status', 'createdAt', 'tags'],
    many: 100,
  },
);
