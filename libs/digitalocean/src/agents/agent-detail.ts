import type { RestDetail } from '@maestro/core';
import { words } from '../rows/protobuf-values.js';

/** What a change of the agent changes, and nothing else does: the list has the hash of its version. */
const BELOW_DETAIL = ['vpcId', 'workspaceId', 'knowledgeBaseIds', 'agentIds', 'guardrails'];

/** What the list does not tell. */
export const AGENT_DETAIL: RestDetail = {
  path: '/v2/gen-ai/agents/{id}',
  into: 'detail',
  when: { runs: 'all', rows: 'changed' },
  fields: [...BELOW_DETAIL.map((name) => `attributes.${name}`), 'relations.member-of', 'relations.uses'],
};

/** Undefined for a visibility that is not known: it may be either. */
export function isPublic(visibility: string | null | undefined): boolean | undefined {
  const word = words(visibility, 'VISIBILITY_');
  if (word === 'public') return true;
  return word !== undefined && ['private', 'playground', 'disabled'].includes(word) ? false : undefined;
}
