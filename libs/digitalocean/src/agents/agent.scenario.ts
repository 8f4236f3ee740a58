import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const model = {
  uuid: numberedUuid(591),
  name: 'Llama 3.3 Instruct (70B)',
  provider: 'MODEL_PROVIDER_DIGITALOCEAN',
  is_foundational: true,
  usecases: ['MODEL_USECASE_AGENT'],
};

const support = {
  uuid: numberedUuid(501),
  name: 'Support',
  description: 'Answers questions about orders.',
  instruction: 'Be brief.',
  region: 'tor1',
  created_at: '2026-01-15T10:00:00Z',
  updated_at: '2026-02-01T10:00:00Z',
  version_hash: 'a41c0f',
  url: 'https://k3x7.agents.do-ai.run',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  tags: ['shop'],
  max_tokens: 1024,
  temperature: 0.5,
  k: 5,
  retrieval_method: 'RETRIEVAL_METHOD_SUB_QUERIES',
  web_fetch_enabled: true,
  web_search_enabled: false,
  chatbot: { name: 'Support', allowed_domains: ['shop.example.com'], primary_color: '#0080ff' },
  chatbot_identifiers: [{ agent_chatbot_identifier: numberedUuid(592) }],
  mcp_servers: [
    {
      ...{ server_label: 'orders', server_url: 'https://mcp.example/made-up-path', allowed_tools: ['find_order'] },
      ...{ authorization: 'Bearer made-up-mcp-value', headers: { 'x-key': 'made-up-header-value' } },
    },
  ],
  deployment: {
    uuid: numberedUuid(593),
    name: 'support',
    status: 'STATUS_RUNNING',
    visibility: 'VISIBILITY_PUBLIC',
    url: 'https://k3x7.agents.do-ai.run',
    created_at: '2026-01-15T10:00:00Z',
    updated_at: '2026-01-15T10:05:00Z',
  },
  model,
};

const triage = {
  ...support,
  uuid: numberedUuid(502),
  name: 'Triage',
  description: '',
  tags: null,
  deployment: { ...support.deployment, status: 'STATUS_DEPLOYING', visibility: 'VISIBILITY_PRIVATE', url: '' },
  model: { ...model, uuid: numberedUuid(551), name: 'shop-7b', is_foundational: false },
  model_router: { uuid: numberedUuid(531), name: 'by task' },
  mcp_servers: [],
};

/** An agent in another one, which holds everything again. */
export const nestedAgent = {
  uuid: numberedUuid(502),
  name: 'Orders',
  mcp_servers: [{ server_label: 'stock', authorization: 'made-up-nested-mcp' }],
  api_keys: [{ api_key: 'made-up-nested-value' }],
  api_key_infos: [{ uuid: numberedUuid(507), secret_key: 'made-up-nested-info' }],
  functions: [{ name: 'count', api_key: 'made-up-nested-function' }],
  child_agents: [{ mcp_servers: [{ authorization: 'made-up-deep-value' }] }],
  parent_agents: [{ api_keys: [{ api_key: 'made-up-deep-key' }] }],
  workspace: { agents: [{ api_keys: [{ api_key: 'made-up-deeper-key' }] }] },
};

/** What the API adds for one agent. */
const detail = {
  vpc_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  workspace: { uuid: numberedUuid(521), name: 'Shop', agents: [nestedAgent] },
  knowledge_bases: [{ uuid: numberedUuid(511), name: 'manuals' }],
  child_agents: [nestedAgent],
  parent_agents: [nestedAgent],
  functions: [{ name: 'find', faas_namespace: 'fn-52ad03a2-8660-4f7c-9f4e-4d9d6d1a1b2c', api_key: 'made-up-fn-value' }],
  guardrails: [{ uuid: numberedUuid(594), name: 'No secrets' }],
  api_keys: [{ api_key: 'made-up-agent-value' }],
  api_key_infos: [{ uuid: numberedUuid(505), name: 'shop', secret_key: 'made-up-info-value' }],
  anthropic_api_key: { uuid: numberedUuid(541), name: 'anthropic' },
  openai_api_key: { uuid: numberedUuid(542), name: 'openai' },
};

/** An agent as the API shows it alone. */
export const wholeAgent = (row: object) => ({ ...row, ...detail });

export const agentScenario: KindScenario = {
  kind: 'digitalocean.agent',
  path: '/v2/gen-ai/agents',
  page: pagesOf('agents'),
  samples: [support, triage],
  copy: (sample, n) => ({ ...sample, uuid: numberedUuid(1_000_000 + n), name: `agent-${n}` }),
  id: (row) => String(row['uuid']),
  unreadable: { ...support, uuid: null },
  details: [{ path: '/v2/gen-ai/agents/{id}', answer: (row) => ({ agent: wholeAgent(row) }) }],
  read: { path: '/v2/gen-ai/agents/{id}', answer: (row) => ({ agent: row }) },
};
