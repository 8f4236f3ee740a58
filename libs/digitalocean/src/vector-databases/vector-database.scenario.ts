import { type KindScenario, numberedUuid } from '@maestro/testkit';

const documents = {
  id: '6d0f9073-0a24-4f1b-9065-7dc5c8bad3e2',
  name: 'documents',
  region: 'tor1',
  size: 'small',
  status: 'active',
  created_at: '2026-02-01T00:00:00Z',
  updated_at: '2026-02-01T00:05:00Z',
  tags: ['env:production'],
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  endpoints: {
    http: 'https://documents-tor1-a1b2c3d4.weaviate.ondigitalocean.com',
    grpc: 'documents-tor1-a1b2c3d4-grpc.weaviate.ondigitalocean.com:443',
  },
  config: { weaviate_version: '1.34.0', enable_auto_schema: true, default_quantization: 'rq' },
};

export const vectorDatabaseScenario: KindScenario = {
  kind: 'digitalocean.vector-database',
  path: '/v2/vector-databases',
  page: {
    style: 'numbered',
    rows: '/vector_dbs',
    parameter: 'page',
    size: { parameter: 'per_page', default: 20, max: 200 },
    total: '/total',
  },
  samples: [
    documents,
    { ...documents, id: numberedUuid(2), name: 'documents-fork', status: 'creating', forked_from_id: documents.id },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `vectors-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...documents, id: null },
  read: { path: '/v2/vector-databases/{id}', answer: (vector_db) => ({ vector_db }) },
  lacks: [
    ...[
      'versionEndsAt',
      'versionAvailableUntil',
      'nodeCount',
      'storageGb',
      'privateHostName',
      'port',
      'tls',
      'vpcId',
      'public',
    ],
    ...['trustedSources', 'users', 'databaseNames', 'maintenanceWindow', 'pendingUpdates'],
  ].map((name) => `attributes.${name}`),
};
