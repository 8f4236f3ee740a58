import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const shop = {
  uuid: numberedUuid(551),
  name: 'shop-7b',
  description: 'Knows the products.',
  status: 'STATUS_READY',
  storage_region: 'tor1',
  created_at: '2026-01-14T10:00:00Z',
  updated_at: '2026-02-01T10:00:00Z',
  tags: { tags: ['shop'] },
  team_id: '12345',
  architecture: 'MistralForCausalLM',
  source_type: 'SOURCE_TYPE_HUGGINGFACE',
  source_ref: {
    repo_id: 'example/shop-7b',
    access_type: 'ACCESS_TYPE_PRIVATE',
    commit_sha: '4f6c71e21e90',
    hf_token: 'made-up-hf-value',
  },
  license: 'apache-2.0',
  parameters: '7248023552',
  context_length: 32_768,
  total_size_bytes: '14496047104',
  file_count: 12,
  input_modalities: ['text'],
  output_modalities: ['text'],
  cost_estimate_per_month: 3,
  error_message: '',
  config_json: { model_type: 'mistral' },
  active_deployments: [
    { id: numberedUuid(581), name: 'shop', region_slug: 'tor1', state: 'ACTIVE', created_at: '2026-01-20T10:00:00Z' },
  ],
};

export const customModelScenario: KindScenario = {
  kind: 'digitalocean.custom-model',
  path: '/v2/gen-ai/custom_models',
  page: pagesOf('models'),
  samples: [
    shop,
    {
      ...shop,
      uuid: numberedUuid(552),
      name: 'from-a-space',
      status: 'STATUS_FAILED',
      error_message: 'The bucket has no config.json.',
      source_type: 'SOURCE_TYPE_SPACES_BUCKET',
      source_ref: { bucket: 'static-images', prefix: 'models/one', region: 'nyc3' },
      cost_estimate_per_month: null,
      active_deployments: [],
      tags: null,
    },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `model-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...shop, uuid: null },
  read: { path: '/v2/gen-ai/custom_models/{id}', answer: (row) => ({ model: row }) },
  many: 1_000,
};
