import { defineKind, knowledgeBase, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Count, count, words } from '../rows/protobuf-values.js';
import { Switch, Tags, Text } from '../rows/row-schema.js';

const IndexingJob = z.object({ status: Text, finished_at: Text, total_datasources: Count });
const Reranking = z.object({ enabled: Switch, model: Text });

/** Every knowledge base with its last indexing: GET /v2/gen-ai/knowledge_bases. */
export const knowledgeBaseKind = defineKind(knowledgeBase, {
  kind: 'digitalocean.knowledge-base',
  task: 'knowledge-base-list',
  access: 'get_all_knowledge_bases',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  relations: { uses: ['digitalocean.database'], 'member-of': ['digitalocean.project'] },
  ids: ['uuid'],
  // A job reports its progress.
  volatile: ['/raw/last_indexing_job', '/raw/updated_at'],
  list: { path: '/v2/gen-ai/knowledge_bases', items: 'knowledge_bases', id: '/uuid' },
  // Specification, `apiKnowledgeBase`.
  row: z.object({
    uuid: z.string().min(1),
    name: Text,
    region: Text,
    created_at: Text,
    tags: Tags,
    database_id: Text,
    project_id: Text,
    embedding_model_uuid: Text,
    is_public: Switch,
    reranking_config: Reranking.nullish(),
    last_indexing_job: IndexingJob.nullish(),
  }),
  map: (row) => ({
    uid: row.uuid,
    name: text(row.name) ?? row.uuid,
    region: text(row.region),
    active: true,
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      databaseId: text(row.database_id),
      projectId: text(row.project_id),
      embeddingModelId: text(row.embedding_model_uuid),
      rerankingModel: row.reranking_config?.enabled ? text(row.reranking_config.model) : undefined,
      public: known(row.is_public),
      dataSourceCount: count(row.last_indexing_job?.total_datasources),
      indexingStatus: words(row.last_indexing_job?.status, 'INDEX_JOB_STATUS_'),
      indexedAt: text(row.last_indexing_job?.finished_at),
    },
    relations: [
      ...relationsTo('uses', 'digitalocean.database', [row.database_id]),
      ...relationsTo('member-of', 'digitalocean.project', [row.project_id]),
    ],
  }),
});
