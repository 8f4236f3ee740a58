import { dataSource, defineKind, relationsTo, relationsToHostNames, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Count, count, words } from '../rows/protobuf-values.js';
import { Text } from '../rows/row-schema.js';
import { KNOWN_SOURCES, placeOf } from './source-place.js';

const KNOWLEDGE_BASE = 'digitalocean.knowledge-base';
const Indexed = z.object({ status: Text, completed_at: Text, total_bytes: Count, total_file_count: Count });

/** Every source of a knowledge base: GET /v2/gen-ai/knowledge_bases/{uuid}/data_sources. None is read by its id. */
export const dataSourceKind = defineKind(dataSource, {
  kind: 'digitalocean.data-source',
  parent: KNOWLEDGE_BASE,
  optional: true,
  task: 'data-source-list',
  access: 'get_all_data_sources',
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [KNOWLEDGE_BASE], uses: ['spaces.bucket'] },
  volatile: ['/raw/last_datasource_indexing_job', '/raw/updated_at'],
  list: {
    path: '/v2/gen-ai/knowledge_bases/{parent}/data_sources',
    items: 'knowledge_base_data_sources',
    id: '/uuid',
    readById: false,
  },
  // Specification, `apiKnowledgeBaseDataSource`.
  row: z.object({
    uuid: z.string().min(1),
    created_at: Text,
    chunking_algorithm: Text,
    last_datasource_indexing_job: Indexed.nullish(),
    ...KNOWN_SOURCES,
  }),
  map: (row, part) => {
    const place = placeOf(row);
    const job = row.last_datasource_indexing_job;
    return {
      uid: row.uuid,
      name: place.location ?? row.uuid,
      region: place.region ?? part.parent?.region,
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        knowledgeBaseId: part.id,
        type: place.type,
        location: place.location,
        path: place.path,
        extent: place.extent,
        chunking: words(row.chunking_algorithm, 'CHUNKING_ALGORITHM_'),
        sizeBytes: count(row.file_upload_data_source?.size_in_bytes) ?? count(job?.total_bytes),
        fileCount: count(job?.total_file_count),
        indexingStatus: words(job?.status, 'DATA_SOURCE_STATUS_'),
        indexedAt: text(job?.completed_at),
      },
      relations: [
        ...relationsTo('member-of', KNOWLEDGE_BASE, [part.id]),
        ...relationsToHostNames('uses', place.hostName === undefined ? [] : [place.hostName], 'spaces.bucket'),
      ],
    };
  },
});
