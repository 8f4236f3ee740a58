import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const index = {
  ...{ index_name: 'products', number_of_shards: 2, number_of_replicas: 3, size: 208 },
  ...{ created_time: '2026-01-01T00:00:00Z', status: 'open', health: 'green' },
};
const samples = [index, { ...index, index_name: 'logs-2026.01', status: 'close', health: 'yellow' }];

export const searchIndexScenario: KindScenario = {
  kind: 'digitalocean.search-index',
  path: '/v2/databases/{part}/indexes',
  under: ({ engine }) => engine === 'opensearch',
  page: wholePages('indexes'),
  samples,
  copy: (sample, n) => ({ ...sample, index_name: `index-${n}` }),
  id: (row) => String(row['index_name']),
  uid: (row, part) => `${part}/${String(row['index_name'])}`,
  unreadable: { ...index, number_of_shards: 'two' },
  lacks: ['tags'],
  many: 100,
};
