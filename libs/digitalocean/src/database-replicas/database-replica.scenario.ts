import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';
import { connectionTo } from '../../test/made-up-connection.js';

const replica = {
  id: '0b4d5a5f-3d5c-4c0f-9b0a-1c9d1e8d7a11',
  name: 'read-ams3-01',
  connection: connectionTo('read-ams3-01-do-user-19081923-0.db.ondigitalocean.com'),
  private_connection: connectionTo('private-read-ams3-01-do-user-19081923-0.db.ondigitalocean.com'),
  region: 'ams3',
  size: 'db-s-2vcpu-4gb',
  status: 'online',
  tags: ['env:production'],
  created_at: '2026-02-11T18:37:36Z',
  private_network_uuid: 'c33931f2-a26a-4e61-b85c-4e95a2ec431b',
  storage_size_mib: 61440,
};

export const databaseReplicaScenario: KindScenario = {
  kind: 'digitalocean.database-replica',
  path: '/v2/databases/{part}/replicas',
  under: ({ engine }) => engine === 'pg',
  page: wholePages('replicas'),
  samples: [replica, { ...replica, id: undefined, name: 'read-nyc3-02', region: 'nyc3', status: 'creating' }],
  copy: (sample, n) => ({ ...sample, name: `read-${n}` }),
  id: (row) => String(row['name']),
  uid: (row, part) => `${part}/${String(row['name'])}`,
  unreadable: { ...replica, name: '' },
  read: { path: '/v2/databases/{part}/replicas/{id}', answer: (row) => ({ replica: row }) },
  many: 100,
};
