import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const manuals = {
  uuid: numberedUuid(511),
  name: 'manuals',
  region: 'tor1',
  created_at: '2026-01-14T10:00:00Z',
  updated_at: '2026-02-01T10:00:00Z',
  tags: ['shop'],
  database_id: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  embedding_model_uuid: numberedUuid(595),
  is_public: false,
  user_id: '12345',
  reranking_config: { enabled: true, model: 'bge-reranker-v2-m3' },
  last_indexing_job: {
    uuid: numberedUuid(596),
    knowledge_base_uuid: numberedUuid(511),
    phase: 'BATCH_JOB_PHASE_SUCCEEDED',
    status: 'INDEX_JOB_STATUS_COMPLETED',
    started_at: '2026-02-01T10:00:00Z',
    finished_at: '2026-02-01T10:04:00Z',
    total_datasources: 2,
    completed_datasources: 2,
    total_tokens: '48213',
  },
};

export const knowledgeBaseScenario: KindScenario = {
  kind: 'digitalocean.knowledge-base',
  path: '/v2/gen-ai/knowledge_bases',
  page: pagesOf('knowledge_bases'),
  samples: [
    manuals,
    { ...manuals, uuid: numberedUuid(512), name: 'faq', tags: [], reranking_config: null, last_indexing_job: null },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `knowledge-base-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...manuals, uuid: null },
  read: { path: '/v2/gen-ai/knowledge_bases/{id}', answer: (row) => ({ knowledge_base: row }) },
  lacks: ['status'],
};
