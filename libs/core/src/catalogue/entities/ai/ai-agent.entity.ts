import { type Attributes, defineEntity } from '../../entity.js';
import { decimal, flag, idOf, idsOf, integer, moment, records, setOf, text, url } from '../../fields.js';

const toolServer = {
  label: text({ label: 'Label', optional: true }),
  tools: setOf(text({ label: 'Allowed tools' })),
} as const;

/** A language model with instructions, knowledge and tools, which programs and people talk to. */
export const aiAgent = defineEntity({
  id: 'ai-agent',
  title: { one: 'AI agent', many: 'AI agents' },
  category: 'ai',
  icon: 'bot',
  fields: {
    about: text({ label: 'Description', group: 'System', column: 'offered', optional: true, searchable: true }),
    modelName: text({ label: 'Model', group: 'System', column: 'shown', optional: true, searchable: true }),
    modelId: idOf(undefined, { label: 'Model ID', group: 'System', optional: true }),
    url: url({ label: 'URL', group: 'Network', column: 'shown', optional: true, searchable: true }),
    public: flag({
      label: 'Public',
      about: 'Whether anybody may talk to it without a key.',
      group: 'Access',
      column: 'shown',
      optional: true,
      role: 'public',
    }),
    allowedDomains: setOf(
      text({ label: 'Allowed sites', about: 'The sites that may embed its chat window.', group: 'Access' }),
    ),
    retrievalMethod: text({
      label: 'Retrieval',
      about: 'How a question is rewritten before its knowledge bases are searched.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    maxTokens: integer({ label: 'Max. tokens', group: 'Size', column: 'offered', optional: true }),
    temperature: decimal({ label: 'Temperature', group: 'System', optional: true }),
    webAccess: flag({
      label: 'Web access',
      about: 'Whether it may search the web or read pages.',
      group: 'Access',
      column: 'offered',
      optional: true,
    }),
    toolServers: records(toolServer, {
      label: 'Tool servers',
      about: 'MCP servers whose tools it may call.',
      group: 'Attached resources',
      column: 'offered',
    }),
    guardrails: setOf(
      text({ label: 'Guardrails', group: 'Access', column: 'offered', optional: true, summary: 'values' }),
    ),
    knowledgeBaseIds: idsOf('knowledge-base', {
      label: 'Knowledge bases',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    agentIds: idsOf('ai-agent', {
      label: 'Agents below',
      about: 'The agents that it passes questions to.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
    workspaceId: idOf('ai-workspace', { label: 'Workspace', group: 'System', column: 'offered', optional: true }),
    projectId: idOf('project', { label: 'Project', group: 'System', column: 'offered', optional: true }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    deployedAt: moment({ label: 'Last deployed', group: 'Lifecycle', column: 'offered', optional: true }),
  },
});

/** `attributes` of an AI agent. */
export type AiAgent = Attributes<typeof aiAgent>;
