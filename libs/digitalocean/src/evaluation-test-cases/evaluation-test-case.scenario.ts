import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const orders = {
  test_case_uuid: numberedUuid(571),
  name: 'Orders',
  description: 'Finds orders.',
  created_at: '2026-01-14T10:00:00Z',
  created_by_user_email: 'sammy@example.com',
  updated_at: '2026-02-01T10:00:00Z',
  archived_at: null,
  version: 2,
  total_runs: 5,
  dataset_uuid: numberedUuid(561),
  dataset_name: 'orders.csv',
  dataset: { dataset_uuid: numberedUuid(561), dataset_name: 'orders.csv', row_count: 120 },
  metrics: [{ metric_uuid: numberedUuid(597), metric_name: 'Correctness' }],
  star_metric: { metric_uuid: numberedUuid(597), name: 'Correctness', success_threshold_pct: 80 },
};

export const evaluationTestCaseScenario: KindScenario = {
  kind: 'digitalocean.evaluation-test-case',
  path: '/v2/gen-ai/evaluation_test_cases',
  page: wholePages('evaluation_test_cases'),
  samples: [
    orders,
    { ...orders, test_case_uuid: numberedUuid(572), name: '', archived_at: '2026-02-01T10:00:00Z', metrics: null },
  ],
  copy: (sample, n) => ({ ...sample, test_case_uuid: numberedUuid(1_000_000 + n), name: `case-${n}` }),
  id: (row) => String(row['test_case_uuid']),
  unreadable: { ...orders, test_case_uuid: null },
  read: { path: '/v2/gen-ai/evaluation_test_cases/{id}', answer: (row) => ({ evaluation_test_case: row }) },
  lacks: ['region', 'tags'],
  many: 300,
};
