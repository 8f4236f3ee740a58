import { aiAgent, defineKind, ids, known, list, SCHEDULES, text } from '@maestro/core';
import { hostOf } from '../rows/host-of.js';
import { count, words } from '../rows/protobuf-values.js';
import { AGENT, agentRelations, idsIn } from './agent-relations.js';
import { agentDetail, AgentRow, detailSecrets, isPublic, TOOL_SERVER_SECRETS } from './agent-row.js';

/**
 * Every AI agent: GET /v2/gen-ai/agents, and once more for each that is new or changed, because the list has neither
 * its knowledge bases nor its workspace.
 */
export const agentKind = defineKind(aiAgent, {
  kind: AGENT,
  task: 'agent-list',
  access: 'get_all_agents',
  optional: true,
  scopes: [{ name: 'genai:read' }],
  schedule: SCHEDULES.hourly,
  terraform: [{ type: 'digitalocean_genai_agent' }],
  relations: {
    'member-of': ['digitalocean.project', 'digitalocean.workspace', 'digitalocean.vpc'],
    uses: [
      ...['knowledge-base', 'model-router', 'custom-model', 'anthropic-key', 'openai-key', 'function-namespace'].map(
        (name) => `digitalocean.${name}`,
      ),
      AGENT,
    ],
  },
  ids: ['uuid'],
  secrets: [...TOOL_SERVER_SECRETS, ...detailSecrets('/detail/agent')],
  // The catalogue's texts on the model, and the template it was once created from.
  volatile: ['/raw/model', '/raw/template'],
  list: {
    path: '/v2/gen-ai/agents',
    items: 'agents',
    id: '/uuid',
    details: [agentDetail],
  },
  row: AgentRow,
  map: (row) => {
    const { agent } = row.detail ?? {};
    return {
      uid: row.uuid,
      name: text(row.name) ?? row.uuid,
      region: text(row.region),
      status: words(row.deployment?.status, 'STATUS_'),
      active: row.deployment?.status === 'STATUS_RUNNING',
      createdAt: text(row.created_at),
      tags: list(row.tags),
      attributes: {
        about: text(row.description),
        modelName: text(row.model?.name),
        modelId: text(row.model?.uuid),
        url: [row.deployment?.url, row.url].find((url) => hostOf(url) !== undefined) ?? undefined,
        public: isPublic(row.deployment?.visibility),
        allowedDomains: list(row.chatbot?.allowed_domains),
        retrievalMethod: words(row.retrieval_method, 'RETRIEVAL_METHOD_'),
        maxTokens: count(row.max_tokens),
        temperature: known(row.temperature),
        webAccess: known(row.web_fetch_enabled || row.web_search_enabled),
        toolServers: list(row.mcp_servers).map(({ server_label, allowed_tools }) => ({
          label: text(server_label),
          tools: list(allowed_tools),
        })),
        guardrails: agent && ids(list(agent.guardrails).map(({ name }) => name)),
        knowledgeBaseIds: agent && idsIn(agent.knowledge_bases),
        agentIds: agent && idsIn(agent.child_agents),
        workspaceId: text(agent?.workspace?.uuid),
        projectId: text(row.project_id),
        vpcId: text(agent?.vpc_uuid),
        deployedAt: text(row.deployment?.updated_at),
      },
      relations: agentRelations(row),
    };
  },
});
