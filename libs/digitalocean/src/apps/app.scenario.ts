import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const envs = [
  { key: 'DATABASE_URL', value: 'made-up-plain-value', scope: 'RUN_TIME', type: 'GENERAL' },
  { key: 'SIGNING', value: 'EV[1:made-up:value]', scope: 'RUN_TIME', type: 'SECRET' },
];
const log_destinations = [
  { name: 'papertrail', papertrail: { endpoint: 'https://made-up-papertrail.example' } },
  { name: 'datadog', datadog: { endpoint: 'https://datadog.example', api_key: 'made-up-datadog-value' } },
  { name: 'logtail', logtail: { endpoint: 'https://logtail.example', token: 'made-up-logtail-value' } },
  {
    name: 'search',
    open_search: {
      endpoint: 'https://made-up-search.example:9300',
      basic_auth: { user: 'apps_user', password: 'made-up-search-value' },
    },
  },
];

const spec = {
  name: 'shop',
  region: 'fra',
  envs,
  services: [
    {
      ...{ name: 'web', instance_size_slug: 'apps-s-1vcpu-1gb', instance_count: 2, http_port: 8080 },
      github: { repo: 'example/shop', branch: 'main', deploy_on_push: true },
      ...{ envs, log_destinations },
    },
  ],
  workers: [
    {
      ...{ name: 'mails', instance_size_slug: 'apps-s-1vcpu-0.5gb', instance_count: 1 },
      image: {
        ...{ registry_type: 'DOCR', registry: 'example', repository: 'shop/mails', tag: 'v3' },
        registry_credentials: 'made-up-user:made-up-registry-value',
      },
      envs,
    },
  ],
  static_sites: [{ name: 'docs', gitlab: { repo: 'example/docs', branch: 'main' } }],
  databases: [{ name: 'db', engine: 'PG', production: true, cluster_name: 'backend', db_name: 'shop' }],
  domains: [{ domain: 'shop.example.com', type: 'PRIMARY', zone: 'example.com' }],
  vpc: { id: '760e09ef-dc84-11e8-981e-3cfdfeaae000' },
};

const deployment = {
  id: '3aa4d20e-5527-4c00-b496-601fbd22520a',
  spec,
  phase: 'ACTIVE',
  created_at: '2026-02-01T00:40:05Z',
  updated_at: '2026-02-01T00:42:12Z',
  progress: { success_steps: 6, total_steps: 6 },
};

const shop = {
  id: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf',
  owner_uuid: 'ff36cbc6fd350fe12577f5123133bb5ba01a2419',
  spec,
  default_ingress: 'https://shop-iaj87.ondigitalocean.app',
  created_at: '2026-01-19T20:27:18Z',
  updated_at: '2026-02-01T00:42:16Z',
  active_deployment: deployment,
  pending_deployment: { ...deployment, phase: 'PENDING_BUILD' },
  in_progress_deployment: { ...deployment, phase: 'BUILDING' },
  live_url: 'https://shop.example.com',
  region: { slug: 'fra', label: 'Frankfurt', data_centers: ['fra1'] },
  tier_slug: 'basic',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  domains: [
    {
      id: '0831f444-a1a7-11ed-828c-ef59494480b5',
      phase: 'ACTIVE',
      spec: { domain: 'shop.example.com', type: 'PRIMARY', zone: 'example.com' },
      certificate_expires_at: '2026-12-29T23:59:59Z',
    },
  ],
  dedicated_ips: [{ ip: '203.0.113.40', id: 'c24d8f48-3bc4-49f5-8ca0-58e8164427ac', status: 'ASSIGNED' }],
  vpc: { id: '760e09ef-dc84-11e8-981e-3cfdfeaae000', egress_ips: [{ ip: '10.0.0.1' }] },
};

const unborn = {
  id: numberedUuid(1),
  spec: { name: 'unborn', jobs: [{ name: 'seed', image: { registry_type: 'GHCR', repository: 'seed' } }] },
  created_at: '2026-03-01T00:00:00Z',
  pending_deployment: { ...deployment, phase: 'PENDING_BUILD' },
  domains: null,
};

export const appScenario: KindScenario = {
  kind: 'digitalocean.app',
  path: '/v2/apps',
  joined: ['/v2/databases', '/v2/apps/tiers/instance_sizes'],
  page: pagesOf('apps'),
  samples: [shop, unborn],
  copy: (sample, n) => ({
    ...sample,
    id: numberedUuid(1000 + n),
    spec: { ...(sample['spec'] as object), name: `app-${n}` },
  }),
  id: (row) => String(row['id']),
  unreadable: { ...shop, spec: { name: null } },
  read: { path: '/v2/apps/{id}', answer: (app) => ({ app }) },
  lacks: ['tags'],
  many: 1000,
};
