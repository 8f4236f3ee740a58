import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';
import { connectionTo } from '../../test/made-up-connection.js';

const host = 'backend-do-user-19081923-0.db.ondigitalocean.com';

const pool = {
  name: 'reporting-pool',
  mode: 'session',
  size: 10,
  db: 'defaultdb',
  user: 'doadmin',
  connection: connectionTo(host),
  private_connection: connectionTo(`private-${host}`),
  standby_connection: connectionTo(`replica-${host}`),
  standby_private_connection: connectionTo(`private-replica-${host}`),
};

export const connectionPoolScenario: KindScenario = {
  kind: 'digitalocean.connection-pool',
  path: '/v2/databases/{part}/pools',
  under: ({ engine }) => engine === 'pg',
  page: wholePages('pools'),
  samples: [pool, { ...pool, name: 'backend-pool', mode: 'transaction', db: 'shop', user: null }],
  copy: (sample, n) => ({ ...sample, name: `pool-${n}` }),
  id: (row) => String(row['name']),
  uid: (row, part) => `${part}/${String(row['name'])}`,
  unreadable: { ...pool, size: null },
  read: { path: '/v2/databases/{part}/pools/{id}', answer: (row) => ({ pool: row }) },
  lacks: ['status', 'createdAt', 'tags'],
  many: 100,
};
