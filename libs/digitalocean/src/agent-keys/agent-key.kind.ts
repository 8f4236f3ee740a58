import { accessKey, defineKind, relationsTo, SCHEDULES } from '@maestro/core';
import { AGENT } from '../agents/agent-relations.js';
import { KeyInfo, keyFields } from '../rows/key-info.js';

/** Every access key of an AI agent, without what it is: GET /v2/gen-ai/agents/{uuid}/api_keys. None is read by its id. */
export const agentKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.agent-key',
  parent: AGENT,
  title: 'Agent access keys',
  optional: true,
  task: 'agent-key-list',
  access: 'get_all_agent_keys',
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [AGENT] },
  secrets: ['/secret_key'],
  list: { path: '/v2/gen-ai/agents/{parent}/api_keys', items: 'api_key_infos', id: '/uuid', readById: false },
  row: KeyInfo,
  map: (row, part) => ({
    ...keyFields(row),
    region: part.parent?.region,
    attributes: { scopeId: part.id },
    relations: relationsTo('member-of', AGENT, [part.id]),
  }),
});
