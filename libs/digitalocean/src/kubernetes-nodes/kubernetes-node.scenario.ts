import { embeddedScenario, numberedUuid } from '@maestro/testkit';

const node = {
  id: '478247f8-b1bb-4f7a-8db9-2a5f8d4b8f8f',
  name: 'frontend-pool-3niq',
  status: { state: 'running' },
  droplet_id: '3164494',
  created_at: '2026-01-15T16:00:11Z',
  updated_at: '2026-01-15T16:04:11Z',
};

export const kubernetesNodeScenario = embeddedScenario(
  { in: 'digitalocean.node-pool', at: '/nodes' },
  {
    kind: 'digitalocean.kubernetes-node',
    samples: [node, { ...node, id: numberedUuid(2), status: { state: 'provisioning' }, droplet_id: '' }],
    copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `node-${n}` }),
    id: (row) => String(row['id']),
    unreadable: { ...node, id: null },
    lacks: ['tags'],
    many: 100,
  },
);
