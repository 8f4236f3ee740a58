import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const latency = {
  id: '17f0f0ae-b7e5-4ef6-86e3-aa569db58284',
  name: 'Landing page degraded performance',
  type: 'latency',
  threshold: 300,
  comparison: 'greater_than',
  notifications: {
    email: ['sammy@example.com'],
    slack: [{ channel: 'Production Alerts', url: 'https://hooks.example.com/made-up-uptime-webhook' }],
  },
  period: '2m',
};

export const uptimeAlertScenario: KindScenario = {
  kind: 'digitalocean.uptime-alert',
  path: '/v2/uptime/checks/{part}/alerts',
  page: pagesOf('alerts'),
  samples: [
    latency,
    { id: numberedUuid(1), name: 'Down', type: 'down', notifications: { email: [], slack: [] }, period: '5m' },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `alert-${n}` }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...latency, id: null },
  read: { path: '/v2/uptime/checks/{part}/alerts/{id}', answer: (alert) => ({ alert }) },
  lacks: [
    'region',
    'status',
    'createdAt',
    'tags',
    'attributes.component',
    'attributes.enabled',
    'attributes.sourceIds',
    'attributes.sourceTags',
  ],
  many: 1_000,
};
