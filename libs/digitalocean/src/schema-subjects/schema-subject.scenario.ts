import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const samples = [
  { schema_id: 12345, subject_name: 'customer-events-value', schema_type: 'AVRO', schema: '{"type":"record"}' },
  { schema_id: 12346, subject_name: 'engineering-events-value', schema_type: 'JSON', schema: '{"type":"object"}' },
];

export const schemaSubjectScenario: KindScenario = {
  kind: 'digitalocean.schema-subject',
  path: '/v2/databases/{part}/schema-registry',
  under: ({ engine }) => engine === 'kafka',
  page: wholePages('subjects'),
  samples,
  copy: (sample, n) => ({ ...sample, subject_name: `subject-${n}` }),
  id: (row) => String(row['subject_name']),
  uid: (row, part) => `${part}/${String(row['subject_name'])}`,
  unreadable: { subject_name: 'untyped', schema_type: 7 },
  read: { path: '/v2/databases/{part}/schema-registry/{id}', answer: (row) => row },
  lacks: ['status', 'createdAt', 'tags'],
  many: 100,
};
