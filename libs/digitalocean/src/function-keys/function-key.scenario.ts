import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const key = {
  id: 'dof_v1_d79e8aeb42e5476893c7d4c59a166264',
  name: 'shop',
  expires_at: '2026-12-19T10:30:00Z',
  created_at: '2026-01-19T10:30:00Z',
  updated_at: '2026-01-19T10:30:00Z',
};

export const functionKeyScenario: KindScenario = {
  kind: 'digitalocean.function-key',
  path: '/v2/functions/namespaces/{part}/keys',
  page: wholePages('access_keys'),
  samples: [key, { ...key, id: 'dof_v1_second', name: '', expires_at: null }],
  copy: (sample, n) => ({ ...sample, id: `dof_v1_${n}` }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...key, id: '' },
  lacks: ['status', 'tags', 'attributes.grants', 'attributes.permissions'],
  many: 100,
};
