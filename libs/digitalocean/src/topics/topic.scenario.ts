import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const samples = [
  { name: 'customer-events', state: 'active', replication_factor: 2, partition_count: 3 },
  { name: 'engineering-events', state: 'configuring', replication_factor: 2, partition_count: 10 },
];

export const topicScenario: KindScenario = {
  kind: 'digitalocean.topic',
  path: '/v2/databases/{part}/topics',
  under: ({ engine }) => engine === 'kafka',
  page: wholePages('topics'),
  samples,
  copy: (sample, n) => ({ ...sample, name: `topic-${n}` }),
  id: (row) => String(row['name']),
  uid: (row, part) => `${part}/${String(row['name'])}`,
  unreadable: { name: 'uncounted', partition_count: 'many' },
  read: { path: '/v2/databases/{part}/topics/{id}', answer: (row) => ({ topic: row }) },
  lacks: ['createdAt', 'tags'],
  many: 100,
};
