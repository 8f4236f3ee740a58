import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const orders = {
  dataset_uuid: numberedUuid(561),
  dataset_name: 'orders.csv',
  dataset_type: 'EVALUATION_DATASET_TYPE_MODEL',
  created_at: '2026-01-14T10:00:00Z',
  row_count: 120,
  file_size: '48213',
  has_ground_truth: true,
};

export const evaluationDatasetScenario: KindScenario = {
  kind: 'digitalocean.evaluation-dataset',
  path: '/v2/gen-ai/evaluation_datasets',
  page: wholePages('evaluation_datasets'),
  samples: [orders, { ...orders, dataset_uuid: numberedUuid(562), dataset_name: '', dataset_type: null }],
  copy: (sample, n) => ({ ...sample, dataset_uuid: numberedUuid(1_000_000 + n), dataset_name: `dataset-${n}.csv` }),
  id: (row) => String(row['dataset_uuid']),
  unreadable: { ...orders, dataset_uuid: null },
  lacks: ['region', 'status', 'tags', 'relations'],
  many: 300,
};
