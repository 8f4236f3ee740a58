import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';
import { connectionTo } from '../../test/made-up-connection.js';

const host = 'backend-do-user-19081923-0.db.ondigitalocean.com';

const postgres = {
  id: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30',
  name: 'backend',
  engine: 'pg',
  version: '16',
  semantic_version: '16.4',
  num_nodes: 2,
  size: 'db-s-2vcpu-4gb',
  region: 'nyc3',
  status: 'online',
  created_at: '2026-01-11T18:37:36Z',
  tags: ['env:production'],
  db_names: ['defaultdb', 'shop'],
  connection: connectionTo(host),
  private_connection: connectionTo(`private-${host}`),
  standby_connection: connectionTo(`replica-${host}`),
  standby_private_connection: connectionTo(`private-replica-${host}`),
  users: [
    { name: 'doadmin', role: 'primary', password: 'made-up-pw-7x' },
    { name: 'app-01', role: 'normal', password: 'made-up-pw-8y' },
  ],
  maintenance_window: { day: 'saturday', hour: '08:45:12', pending: true, description: ['Upgrade to PostgreSQL 16.5'] },
  private_network_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  rules: [
    { uuid: numberedUuid(71), cluster_uuid: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30', type: 'droplet', value: '3164494' },
    { uuid: numberedUuid(72), type: 'k8s', value: 'bd5f5959-5e1e-4205-a714-a914373942af' },
    { uuid: numberedUuid(73), type: 'app', value: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf' },
    { uuid: numberedUuid(74), type: 'tag', value: 'web' },
    { uuid: numberedUuid(75), type: 'ip_addr', value: '192.0.2.0/24', description: 'the office' },
  ],
  version_end_of_life: '2028-11-09T00:00:00Z',
  version_end_of_availability: '2028-05-09T00:00:00Z',
  storage_size_mib: 61440,
};

const other = (n: number, name: string, engine: string, version: string) => ({
  ...postgres,
  id: numberedUuid(n),
  name,
  engine,
  version,
  semantic_version: `${version}.0`,
  num_nodes: 3,
  db_names: null,
  connection: connectionTo(`${name}-${host}`, engine),
  private_connection: connectionTo(`private-${name}-${host}`, engine),
  standby_connection: null,
  standby_private_connection: null,
  users: [{ name: 'doadmin', access_cert: 'made-up-certificate', access_key: 'made-up-private-key' }],
  maintenance_window: null,
  rules: [],
});

const kafka = {
  ...other(1, 'events', 'kafka', '3.8'),
  schema_registry_connection: connectionTo(`events-${host}`, 'https'),
};
const opensearch = {
  ...other(2, 'logs', 'opensearch', '2'),
  ...{ version_end_of_life: null, version_end_of_availability: null },
  ui_connection: connectionTo(`logs-${host}`, 'https'),
};

export const databaseScenario: KindScenario = {
  kind: 'digitalocean.database',
  path: '/v2/databases',
  page: wholePages('databases'),
  joined: ['/v2/databases/options'],
  samples: [postgres, kafka, opensearch, other(3, 'cache', 'valkey', '8')],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `database-${n}`, users: [] }),
  id: (row) => String(row['id']),
  unreadable: { ...postgres, engine: null },
  read: { path: '/v2/databases/{id}', answer: (database) => ({ database }) },
  many: 300,
};
