import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const orders = {
  eval_preset_uuid: numberedUuid(575),
  name: 'Orders',
  created_at: '2026-01-14T10:00:00Z',
  candidate_model_name: 'shop-7b',
  candidate_model_source: 'CANDIDATE_MODEL_SOURCE_DEDICATED',
  candidate_model_uuid: numberedUuid(581),
  candidate_system_prompt: 'Be brief.',
  candidate_inference_config: { max_tokens: 512, temperature: 0.2, stop_token: 'END' },
  judge_model_name: 'llama3.3-70b-instruct',
  judge_model_uuid: numberedUuid(591),
  dataset_uuid: numberedUuid(561),
  dataset_name: 'orders.csv',
  metrics: [{ metric_uuid: numberedUuid(597), metric_name: 'Correctness' }],
  star_metric: { metric_uuid: numberedUuid(597), name: 'Correctness', success_threshold_pct: 80 },
  saved_sections: ['PRESET_SAVE_SECTION_CANDIDATE', 'PRESET_SAVE_SECTION_METRICS'],
};

export const evaluationPresetScenario: KindScenario = {
  kind: 'digitalocean.evaluation-preset',
  path: '/v2/gen-ai/model_evaluation_presets',
  page: wholePages('presets'),
  samples: [
    orders,
    {
      ...orders,
      eval_preset_uuid: numberedUuid(576),
      candidate_model_source: 'CANDIDATE_MODEL_SOURCE_ROUTER',
      candidate_model_uuid: numberedUuid(531),
      dataset_uuid: '',
      dataset_name: '',
      metrics: [],
      star_metric: null,
    },
  ],
  copy: (sample, n) => ({ ...sample, eval_preset_uuid: numberedUuid(1_000_000 + n), name: `preset-${n}` }),
  id: (row) => String(row['eval_preset_uuid']),
  unreadable: { ...orders, eval_preset_uuid: null },
  read: { path: '/v2/gen-ai/model_evaluation_presets/{id}', answer: (row) => ({ preset: row }) },
  lacks: ['region', 'status', 'tags'],
  many: 300,
};
