import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const cpu = {
  uuid: '78b3da62-27e5-49ba-ac70-5db0b5935c64',
  type: 'v1/insights/droplet/cpu',
  description: 'CPU of the web servers',
  compare: 'GreaterThan',
  value: 80,
  window: '5m',
  entities: ['3164494'],
  tags: ['web'],
  alerts: {
    email: ['sammy@example.com'],
    slack: [{ channel: 'Production Alerts', url: 'https://hooks.example.com/made-up-policy-webhook' }],
  },
  enabled: true,
};

export const alertPolicyScenario: KindScenario = {
  kind: 'digitalocean.alert-policy',
  path: '/v2/monitoring/alerts',
  page: pagesOf('policies'),
  samples: [
    cpu,
    {
      ...{ ...cpu, uuid: numberedUuid(1), type: 'v1/insights/lbaas/droplet_health', description: 'Balancer', tags: [] },
      ...{ entities: ['4de7ac8b-495b-4884-9a69-1050c6793cd6'], enabled: false },
    },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1000 + n), description: `policy-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...cpu, type: null },
  read: { path: '/v2/monitoring/alerts/{id}', answer: (policy) => ({ policy }) },
  lacks: ['region', 'status', 'createdAt', 'tags', 'attributes.component', 'attributes.sourceId'],
};
