import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

/** A destination as both lists of the API write it. */
export const managed = {
  id: '01f30bfa-319a-4769-ba95-9d43971fb514',
  name: 'managed_opensearch_cluster',
  type: 'opensearch_dbaas',
  config: {
    id: '41078d41-165c-4cff-9f0a-19536e3e3d49',
    endpoint: 'search.example.com',
    cluster_uuid: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30',
    cluster_name: 'search',
    index_name: 'logs',
    retention_days: 14,
    credentials: { username: 'writer', password: 'made-up-sink-value' },
  },
};

export const logDestinationScenario: KindScenario = {
  kind: 'digitalocean.log-destination',
  path: '/v2/monitoring/sinks/destinations',
  page: wholePages('destinations'),
  samples: [
    managed,
    { id: numberedUuid(1), name: 'elsewhere', type: 'opensearch_ext', config: { endpoint: 'logs.example.net' } },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `destination-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...managed, id: null },
  read: { path: '/v2/monitoring/sinks/destinations/{id}', answer: (destination) => ({ destination }) },
  lacks: ['region', 'status', 'createdAt', 'tags'],
};
