import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const alert = {
  id: 'b58cc9d4-0702-4ffd-ab45-4c2a8d979527',
  component_name: 'web',
  spec: { rule: 'CPU_UTILIZATION', operator: 'GREATER_THAN', value: 85, window: 'FIVE_MINUTES' },
  emails: ['sammy@example.com'],
  slack_webhooks: [{ url: 'https://hooks.example.com/made-up-webhook', channel: 'operations' }],
  phase: 'ACTIVE',
  progress: { steps: [{ name: 'alert-configure-insight-alert', status: 'SUCCESS' }] },
};

export const appAlertScenario: KindScenario = {
  kind: 'digitalocean.app-alert',
  path: '/v2/apps/{part}/alerts',
  page: wholePages('alerts'),
  samples: [alert, { id: numberedUuid(1), spec: { rule: 'DEPLOYMENT_FAILED', disabled: true }, phase: 'ACTIVE' }],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n) }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...alert, spec: {} },
  lacks: ['createdAt', 'tags', 'attributes.sourceIds', 'attributes.sourceTags'],
  many: 100,
};
