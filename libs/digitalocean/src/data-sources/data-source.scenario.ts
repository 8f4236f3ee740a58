import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesWithoutTotal } from '../../test/digitalocean-pages.js';

const job = {
  data_source_uuid: numberedUuid(513),
  status: 'DATA_SOURCE_STATUS_UPDATED',
  started_at: '2026-02-01T10:00:00Z',
  completed_at: '2026-02-01T10:04:00Z',
  total_bytes: '734003200',
  total_file_count: '120',
};

const common = {
  created_at: '2026-01-14T10:00:00Z',
  updated_at: '2026-02-01T10:04:00Z',
  chunking_algorithm: 'CHUNKING_ALGORITHM_SECTION_BASED',
  chunking_options: { max_chunk_size: 750 },
  last_datasource_indexing_job: job,
};

const space = {
  ...common,
  uuid: numberedUuid(513),
  spaces_data_source: { bucket_name: 'static-images', item_path: 'manuals', region: 'nyc3' },
};

export const dataSourceScenario: KindScenario = {
  kind: 'digitalocean.data-source',
  path: '/v2/gen-ai/knowledge_bases/{part}/data_sources',
  page: pagesWithoutTotal('knowledge_base_data_sources'),
  samples: [
    space,
    {
      ...common,
      uuid: numberedUuid(514),
      web_crawler_data_source: { base_url: 'https://shop.example.com/docs', crawling_option: 'SUBDOMAINS' },
      last_datasource_indexing_job: null,
    },
    {
      ...common,
      uuid: numberedUuid(515),
      file_upload_data_source: {
        ...{ original_file_name: 'prices.pdf', size_in_bytes: '12345', stored_object_key: 'uploads/prices.pdf' },
      },
    },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n) }),
  id: (row) => String(row['uuid']),
  uid: (row, part) => `${part}/${String(row['uuid'])}`,
  unreadable: { ...space, uuid: null },
  lacks: ['status', 'tags'],
  many: 300,
};
