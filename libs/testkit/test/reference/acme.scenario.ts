import type { NumberedPages, ProviderScenario } from '../../src/index.js';

const numbered = (rows: string): NumberedPages => ({
  style: 'numbered',
  rows: `/${rows}`,
  parameter: 'page',
  size: { parameter: 'per_page', default: 10, max: 20, min: 5 },
  total: '/meta/total',
  next: { at: '/links/next', as: 'url' },
});

const attributesOf = (list: string, fields: readonly string[]): string[] =>
  ['', ...fields.map((field) => `.${field}`)].map((field) => `attributes.${list}${field}`);

const LIFECYCLE = [
  'id',
  'enabled',
  'prefix',
  'expirationDays',
  'noncurrentExpirationDays',
  'abortIncompleteUploadDays',
];

/** The test data and behaviour of Acme. */
export const acmeScenario: ProviderScenario = {
  credentials: {
    accounts: [
      { project: 'one', token: `acme_${'1'.repeat(32)}` },
      { project: 'two', token: `acme_${'2'.repeat(32)}` },
    ],
    seenBy: { field: 'token', header: 'authorization' },
    malformed: [
      { why: 'a token without its prefix', field: 'token', value: { project: 'one', token: '1'.repeat(32) } },
      { why: 'a project in upper case', field: 'project', value: { project: 'ONE', token: `acme_${'1'.repeat(32)}` } },
    ],
  },
  endpoints: { api: '{origin}' },
  regions: ['eu-1', 'eu-2'],
  format: 'json',
  errors: {
    type: 'application/json',
    body: '{"error":{"code":"{code}","message":"{message}"}}',
    codes: { 401: { code: 'unauthorized' }, 404: { code: 'not_found' } },
  },
  fixed: [{ path: '/v1/account', body: { number: 4711 } }],
  kinds: [
    {
      kind: 'acme.server',
      path: '/v1/servers',
      page: numbered('servers'),
      samples: [
        {
          id: 101,
          name: 'web-1',
          state: 'running',
          zone: 'eu-1',
          created: '2026-01-02T03:04:05Z',
          labels: ['web'],
          cpus: 2,
          memory_mb: 4096,
          volumes: [501],
          ip: '203.0.113.7',
          uptime: 77,
        },
        {
          id: 102,
          name: 'db-1',
          state: 'stopped',
          zone: 'eu-2',
          created: '2026-01-02T03:04:06.5Z',
          labels: [],
          cpus: 8,
          memory_mb: 16384,
          volumes: [],
          ip: null,
        },
      ],
      copy: (sample, n) => ({ ...sample, id: 1000 + n, name: `server-${n}` }),
      id: (row) => String(row['id']),
      unreadable: { name: 'without an id' },
      read: { path: '/v1/servers/{id}', answer: (server) => ({ server }) },
      lacks: [
        ...['size', 'diskGb', 'gpuCount', 'gpuModel', 'monthlyCost', 'hourlyCost', 'imageId', 'imageName'],
        ...['backups', 'backupPlan', 'backupWindow', 'backupRetentionDays', 'neighborIds'],
        ...['vpcId', 'privateIpv4', 'publicIpv6', 'features', 'locked'],
      ].map((field) => `attributes.${field}`),
    },
    {
      kind: 'acme.volume',
      path: '/v1/volumes',
      page: {
        style: 'cursor',
        rows: '/items',
        parameter: 'cursor',
        size: { parameter: 'limit', default: 20, max: 20 },
        next: { at: '/next_cursor', as: 'cursor' },
      },
      samples: [{ id: 501, name: 'data', size_gb: 100, server: 101 }],
      copy: (sample, n) => ({ ...sample, id: 10_000 + n, name: `volume-${n}` }),
      id: (row) => String(row['id']),
      unreadable: { id: 502, name: 'without a size' },
      lacks: [
        ...['region', 'status', 'createdAt', 'tags'],
        ...['description', 'filesystemType', 'filesystemLabel'].map((field) => `attributes.${field}`),
      ],
      many: 2_000,
    },
    {
      kind: 'acme.domain',
      path: '/v1/domains',
      page: numbered('domains'),
      samples: [{ id: 'example.com', name: 'example.com' }],
      copy: (_, n) => ({ id: `example-${n}.com`, name: `example-${n}.com` }),
      id: (row) => String(row['id']),
      unreadable: { name: 'without an id' },
      read: { path: '/v1/domains/{id}', answer: (domain) => ({ domain }) },
      lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
      many: 2_000,
    },
    {
      kind: 'acme.record',
      path: '/v1/domains/{part}/records',
      page: numbered('records'),
      samples: [{ id: 9001, type: 'A', data: '203.0.113.7', domain: 'example.com' }],
      copy: (sample, n) => ({ ...sample, id: 100_000 + n, data: `203.0.113.${n % 250}` }),
      id: (row) => String(row['id']),
      unreadable: { id: 9002, type: 'A' },
      read: { path: '/v1/domains/{part}/records/{id}', answer: (record) => ({ record }) },
      lacks: ['region', 'status', 'createdAt', 'tags'],
      many: 2_000,
    },
    {
      kind: 'acme.bucket',
      path: '/v1/regions/{part}/buckets',
      page: { style: 'whole', rows: '/buckets' },
      samples: [{ name: 'assets', bytes: 4_096 }],
      copy: (_, n) => ({ name: `bucket-${n}`, bytes: n }),
      id: (row) => String(row['name']),
      uid: (row, part) => `${part}/${String(row['name'])}`,
      unreadable: { bytes: 1 },
      read: { path: '/v1/regions/{part}/buckets/{id}', answer: (bucket) => ({ bucket }) },
      details: [
        { path: '/v1/regions/{part}/buckets/{id}/public', answer: () => ({ public: true }) },
        { path: '/v1/regions/{part}/buckets/{id}/versioning', answer: () => ({ versioning: 'enabled' }) },
      ],
      lacks: [
        ...['status', 'createdAt', 'tags', 'relations'],
        ...[
          ...['objectCount', 'versionCount', 'versionsSizeBytes', 'listable'],
          ...['unfinishedUploadCount', 'unfinishedUploadsSizeBytes'],
        ].map((name) => `attributes.${name}`),
        ...attributesOf('corsRules', ['origins', 'methods', 'headers', 'maxAgeSeconds']),
        ...attributesOf('lifecycleRules', LIFECYCLE),
      ],
      many: 200,
    },
    {
      kind: 'acme.key',
      path: '/v1/regions/{part}/keys',
      page: { style: 'whole', rows: '/keys', etag: true },
      samples: [{ id: 'k-1', name: 'laptop', fingerprint: '3b:16:e4', public_key: 'ssh-ed25519 AAAAC3 laptop' }],
      copy: (sample, n) => ({ ...sample, id: `k-${1000 + n}`, name: `key-${n}` }),
      id: (row) => String(row['id']),
      uid: (row, part) => `${part}/${String(row['id'])}`,
      unreadable: { id: 'k-2', name: 'without a key' },
      lacks: ['status', 'createdAt', 'tags', 'relations'],
      many: 200,
    },
  ],
};
