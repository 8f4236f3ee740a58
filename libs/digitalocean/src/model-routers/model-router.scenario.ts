import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesWithoutTotal } from '../../test/digitalocean-pages.js';

const router = {
  uuid: numberedUuid(531),
  name: 'by task',
  description: 'Cheap for summaries.',
  created_at: '2026-01-14T10:00:00Z',
  updated_at: '2026-02-01T10:00:00Z',
  regions: ['tor1'],
  config: {
    fallback_models: ['llama3.3-70b-instruct', 'openai-gpt-oss-20b'],
    policies: [
      {
        task_slug: 'summarization',
        models: ['openai-gpt-oss-20b', 'mistral-nemo-instruct-2407'],
        selection_policy: { prefer: 'cheapest' },
      },
      { custom_task: { name: 'Orders', description: 'Find orders' }, models: ['llama3.3-70b-instruct'] },
    ],
  },
};

export const modelRouterScenario: KindScenario = {
  kind: 'digitalocean.model-router',
  path: '/v2/gen-ai/models/routers',
  page: pagesWithoutTotal('model_routers'),
  samples: [router, { ...router, uuid: numberedUuid(532), name: 'empty', regions: [], config: null }],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `router-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...router, uuid: null },
  read: { path: '/v2/gen-ai/models/routers/{id}', answer: (row) => ({ model_router: row }) },
  lacks: ['status', 'tags', 'relations'],
  many: 300,
};
