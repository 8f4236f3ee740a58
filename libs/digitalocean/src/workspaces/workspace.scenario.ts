import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';
import { nestedAgent } from '../agents/agent.scenario.js';

const shop = {
  uuid: numberedUuid(521),
  name: 'Shop',
  description: 'Agents of the shop.',
  created_at: '2026-01-14T10:00:00Z',
  created_by: '12345',
  created_by_email: 'sammy@example.com',
  updated_at: '2026-02-01T10:00:00Z',
  deleted_at: null,
  agents: [{ ...nestedAgent, uuid: numberedUuid(501), name: 'Support' }],
  evaluation_test_cases: [{ test_case_uuid: numberedUuid(571), name: 'Orders' }],
};

export const workspaceScenario: KindScenario = {
  kind: 'digitalocean.workspace',
  path: '/v2/gen-ai/workspaces',
  page: wholePages('workspaces'),
  samples: [
    shop,
    {
      ...shop,
      uuid: numberedUuid(522),
      name: 'Old',
      description: '',
      agents: null,
      deleted_at: '2026-02-01T10:00:00Z',
    },
  ],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `workspace-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...shop, uuid: null },
  read: { path: '/v2/gen-ai/workspaces/{id}', answer: (row) => ({ workspace: row }) },
  lacks: ['region', 'tags', 'relations'],
  many: 300,
};
