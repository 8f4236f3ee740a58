import { aiWorkspace, defineKind, ids, list, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { idsIn } from '../agents/agent-relations.js';
import { nestedAgentSecrets } from '../agents/agent-row.js';
import { listOf, Text } from '../rows/row-schema.js';

/** Every workspace with the ids of its agents: GET /v2/gen-ai/workspaces, in one body. Agents tell the relation. */
export const workspaceKind = defineKind(aiWorkspace, {
  kind: 'digitalocean.workspace',
  task: 'workspace-list',
  access: 'get_all_workspaces',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  ids: ['uuid'],
  secrets: nestedAgentSecrets('/agents/*'),
  // Agents and test cases are read as kinds of their own.
  volatile: ['/raw/agents', '/raw/evaluation_test_cases', '/raw/updated_at'],
  list: { path: '/v2/gen-ai/workspaces', items: 'workspaces', paging: 'whole', id: '/uuid' },
  // Specification, `apiWorkspace`, whose schema is circular.
  row: z.object({
    uuid: z.string().min(1),
    name: Text,
    description: Text,
    created_at: Text,
    deleted_at: Text,
    created_by_email: Text,
    agents: listOf(z.object({ uuid: Text })),
    evaluation_test_cases: listOf(z.object({ test_case_uuid: Text })),
  }),
  map: (row) => {
    const isDeleted = text(row.deleted_at) !== undefined;
    return {
      uid: row.uuid,
      name: text(row.name) ?? row.uuid,
      status: isDeleted ? 'deleted' : undefined,
      active: !isDeleted,
      createdAt: text(row.created_at),
      attributes: {
        about: text(row.description),
        agentIds: idsIn(row.agents),
        testCaseIds: ids(list(row.evaluation_test_cases).map(({ test_case_uuid }) => test_case_uuid)),
        createdBy: text(row.created_by_email),
      },
    };
  },
});
