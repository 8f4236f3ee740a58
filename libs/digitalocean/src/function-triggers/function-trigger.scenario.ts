import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const trigger = {
  namespace: 'fn-52ad03a2-8660-4f7c-9f4e-4d9d6d1a1b2c',
  name: 'nightly',
  function: 'reports/send',
  type: 'SCHEDULED',
  is_enabled: true,
  created_at: '2026-01-11T04:16:45Z',
  updated_at: '2026-01-11T04:16:45Z',
  scheduled_details: { cron: '0 3 * * *', body: { name: 'made-up-argument' } },
  scheduled_runs: { last_run_at: '2026-02-11T03:00:45Z', next_run_at: '2026-02-12T03:00:00Z' },
};

export const functionTriggerScenario: KindScenario = {
  kind: 'digitalocean.function-trigger',
  path: '/v2/functions/namespaces/{part}/triggers',
  page: wholePages('triggers'),
  samples: [trigger, { ...trigger, name: 'off', is_enabled: false, scheduled_runs: null }],
  copy: (sample, n) => ({ ...sample, name: `trigger-${n}` }),
  id: (row) => String(row['name']),
  uid: (row, part) => `${part}/${String(row['name'])}`,
  unreadable: { ...trigger, function: null },
  read: { path: '/v2/functions/namespaces/{part}/triggers/{id}', answer: (row) => ({ trigger: row }) },
  lacks: ['status', 'tags'],
  many: 100,
};
