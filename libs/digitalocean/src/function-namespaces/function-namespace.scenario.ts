import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const namespace = {
  api_host: 'https://faas-nyc1-2ef2e6cc.doserverless.co',
  namespace: 'fn-52ad03a2-8660-4f7c-9f4e-4d9d6d1a1b2c',
  created_at: '2026-01-14T04:16:45Z',
  updated_at: '2026-01-14T04:16:45Z',
  label: 'shop',
  region: 'nyc1',
  uuid: '52ad03a2-8660-4f7c-9f4e-4d9d6d1a1b2c',
  key: 'made-up-namespace-value',
};

export const functionNamespaceScenario: KindScenario = {
  kind: 'digitalocean.function-namespace',
  path: '/v2/functions/namespaces',
  page: wholePages('namespaces'),
  samples: [namespace, { ...namespace, namespace: 'fn-second', label: '', region: 'ams3' }],
  copy: (sample, n) => ({ ...sample, namespace: `fn-${n}` }),
  id: (row) => String(row['namespace']),
  unreadable: { ...namespace, namespace: null },
  read: { path: '/v2/functions/namespaces/{id}', answer: (row) => ({ namespace: row }) },
  lacks: ['status', 'tags', 'relations'],
  many: 300,
};
