import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const pool = {
  id: 'cdda885e-7663-40c8-bc74-3a036c66545d',
  name: 'frontend-pool',
  size: 's-1vcpu-2gb',
  count: 3,
  auto_scale: true,
  min_nodes: 3,
  max_nodes: 6,
  tags: ['k8s', 'k8s-worker'],
  labels: null,
  taints: [],
  nodes: [
    {
      id: '478247f8-b1bb-4f7a-8db9-2a5f8d4b8f8f',
      name: 'node-1',
      status: { state: 'running' },
      droplet_id: '205545370',
    },
    { id: '478247f8-b1bb-4f7a-8db9-2a5f8d4b8f90', name: 'node-2', status: { state: 'provisioning' }, droplet_id: '' },
  ],
};

const cluster = {
  id: 'bd5f5959-5e1e-4205-a714-a914373942af',
  name: 'prod-cluster-01',
  region: 'nyc1',
  version: '1.33.1-do.0',
  cluster_subnet: '10.244.0.0/16',
  service_subnet: '10.245.0.0/16',
  vpc_uuid: 'c33931f2-a26a-4e61-b85c-4e95a2ec431b',
  ipv4: '203.0.113.90',
  endpoint: 'https://bd5f5959-5e1e-4205-a714-a914373942af.k8s.ondigitalocean.com',
  tags: ['k8s', 'production'],
  node_pools: [pool],
  auto_upgrade: true,
  status: { state: 'running', message: '' },
  created_at: '2026-01-15T16:00:11Z',
  updated_at: '2026-01-15T16:00:11Z',
  surge_upgrade: false,
  registries: ['example'],
  ha: true,
};

export const kubernetesClusterScenario: KindScenario = {
  kind: 'digitalocean.kubernetes-cluster',
  path: '/v2/kubernetes/clusters',
  page: pagesOf('kubernetes_clusters'),
  joined: ['/v2/kubernetes/options'],
  samples: [cluster],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `cluster-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...cluster, name: null },
  read: { path: '/v2/kubernetes/clusters/{id}', answer: (row) => ({ kubernetes_cluster: row }) },
};
