import { embeddedScenario, numberedUuid } from '@maestro/testkit';

const rule = {
  uuid: numberedUuid(71),
  cluster_uuid: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30',
  type: 'droplet',
  value: '3164494',
  created_at: '2026-01-11T18:37:36Z',
};

export const trustedSourceScenario = embeddedScenario(
  { in: 'digitalocean.database', at: '/rules' },
  {
    kind: 'digitalocean.trusted-source',
    samples: [
      rule,
      { ...rule, uuid: numberedUuid(72), type: 'k8s', value: 'bd5f5959-5e1e-4205-a714-a914373942af' },
      { ...rule, uuid: numberedUuid(73), type: 'app', value: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf' },
      { ...rule, uuid: numberedUuid(74), type: 'tag', value: 'web' },
      { ...rule, uuid: numberedUuid(75), type: 'ip_addr', value: '192.0.2.0/24', description: 'the office' },
    ],
    copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1000 + n) }),
    id: (row) => String(row['uuid']),
    unreadable: { ...rule, value: null },
    lacks: ['status', 'tags'],
    many: 100,
  },
);
