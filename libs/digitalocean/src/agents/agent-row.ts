import type { RestDetail } from '@maestro/core';
import { z } from 'zod';
import { Count, words } from '../rows/protobuf-values.js';
import { Amount, listOf, Switch, Tags, Text } from '../rows/row-schema.js';

const Named = z.object({ uuid: Text }).nullish();

/** What only the request for one agent shows (specification, `apiAgent`). */
const AgentDetail = z.object({
  vpc_uuid: Text,
  workspace: Named,
  knowledge_bases: listOf(z.object({ uuid: Text })),
  child_agents: listOf(z.object({ uuid: Text })),
  functions: listOf(z.object({ faas_namespace: Text })),
  guardrails: listOf(z.object({ name: Text })),
  anthropic_api_key: Named,
  openai_api_key: Named,
});

const DETAIL_ATTRIBUTES = ['vpcId', 'workspaceId', 'knowledgeBaseIds', 'agentIds', 'guardrails'];

/** The request for one agent. A change of the agent changes the hash of its version, which the list has. */
export const agentDetail: RestDetail = {
  path: '/v2/gen-ai/agents/{id}',
  into: 'detail',
  when: { runs: 'all', rows: 'changed' },
  fields: [...DETAIL_ATTRIBUTES.map((name) => `attributes.${name}`), 'relations.member-of', 'relations.uses'],
};

/** An agent of the list (specification, `apiAgentPublic`), with its detail. */
export const AgentRow = z.object({
  uuid: z.string().min(1),
  name: Text,
  description: Text,
  region: Text,
  created_at: Text,
  url: Text,
  project_id: Text,
  tags: Tags,
  max_tokens: Count,
  temperature: Amount,
  retrieval_method: Text,
  web_fetch_enabled: Switch,
  web_search_enabled: Switch,
  chatbot: z.object({ allowed_domains: listOf(z.string()) }).nullish(),
  mcp_servers: listOf(z.object({ server_label: Text, allowed_tools: listOf(z.string()) })),
  deployment: z.object({ status: Text, visibility: Text, url: Text, updated_at: Text }).nullish(),
  model: z.object({ uuid: Text, name: Text, provider: Text, is_foundational: Switch }).nullish(),
  model_router: Named,
  detail: z.object({ agent: AgentDetail }).optional(),
});

/** Undefined for a visibility that is not known: it may be either. */
export function isPublic(visibility: string | null | undefined): boolean | undefined {
  const word = words(visibility, 'VISIBILITY_');
  if (word === 'public') return true;
  return word !== undefined && ['private', 'playground', 'disabled'].includes(word) ? false : undefined;
}

/** The address of a tool server often holds a key, as its headers do. */
export const TOOL_SERVER_SECRETS: readonly string[] = ['authorization', 'headers', 'server_url'].map(
  (name) => `/mcp_servers/*/${name}`,
);

/** The schema is circular: an agent or workspace in an agent holds all secrets again, at any depth. */
const CIRCLES = ['/child_agents', '/parent_agents', '/workspace'];

/** What else holds secrets in an agent as the API shows it alone. */
const KEYS = ['/api_keys', '/api_key_infos/*/secret_key', '/functions/*/api_key'];

/** Where an agent that another row holds has secrets. Only what identifies it is of use there. JSON pointers. */
export const nestedAgentSecrets = (at: string): readonly string[] =>
  ['/mcp_servers', '/api_keys', '/api_key_infos', '/functions', ...CIRCLES].map((pointer) => at + pointer);

/** Where the detail of an agent has secrets. JSON pointers. */
export const detailSecrets = (at: string): readonly string[] => [
  ...[...TOOL_SERVER_SECRETS, ...KEYS, '/parent_agents', '/workspace/agents'].map((pointer) => at + pointer),
  ...nestedAgentSecrets(`${at}/child_agents/*`),
];
