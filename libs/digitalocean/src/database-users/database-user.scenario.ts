import { embeddedScenario } from '@maestro/testkit';

const user = { name: 'app-01', role: 'normal', password: 'made-up-pw-8y' };

export const databaseUserScenario = embeddedScenario(
  { in: 'digitalocean.database', at: '/users' },
  {
    kind: 'digitalocean.database-user',
    samples: [
      { ...user, mysql_settings: { auth_plugin: 'caching_sha2_password' } },
      { name: 'doadmin', role: 'primary', access_cert: 'made-up-certificate', access_key: 'made-up-private-key' },
    ],
    copy: (sample, n) => ({ ...sample, name: `user-${n}` }),
    id: (row) => String(row['name']),
    unreadable: { ...user, name: '' },
    lacks: ['status', 'createdAt', 'tags'],
    many: 100,
  },
);
