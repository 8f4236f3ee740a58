import { embeddedScenario, numberedUuid } from '@maestro/testkit';

const pool = {
  id: 'cdda885e-7663-40c8-bc74-3a036c66545d',
  name: 'frontend-pool',
  size: 's-1vcpu-2gb',
  count: 3,
  auto_scale: true,
  min_nodes: 3,
  max_nodes: 6,
  tags: ['k8s', 'k8s:worker'],
  labels: { role: 'web' },
  taints: [{ key: 'gpu', value: 'true', effect: 'NoSchedule' }],
  nodes: [],
};

export const nodePoolScenario = embeddedScenario(
  { in: 'digitalocean.kubernetes-cluster', at: '/node_pools' },
  {
    kind: 'digitalocean.node-pool',
    samples: [
      pool,
      { ...pool, id: numberedUuid(2), name: 'backend-pool', labels: null, taints: [], auto_scale: false },
    ],
    copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `pool-${n}` }),
    id: (row) => String(row['id']),
    unreadable: { ...pool, id: null },
    lacks: ['status', 'createdAt'],
    many: 100,
  },
);
