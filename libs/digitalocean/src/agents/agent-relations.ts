import { ids, list, type Relation, relationsTo } from '@maestro/core';
import type { z } from 'zod';
import type { AgentRow } from './agent-row.js';

/** The kind of the agents that something is listed under, or points to. */
export const AGENT = 'digitalocean.agent';

/** The ids of what an agent lists. */
export const idsIn = (items: readonly { readonly uuid?: string | null }[] | null | undefined): string[] =>
  ids(list(items).map(({ uuid }) => uuid));

/** What an agent belongs to, and what it uses. */
export function agentRelations({ project_id, model, model_router, detail }: z.infer<typeof AgentRow>): Relation[] {
  const { agent } = detail ?? {};
  // Models of the platform and of other companies are listed by no kind.
  const isOwn = model?.is_foundational === false && model.provider === 'MODEL_PROVIDER_DIGITALOCEAN';
  const uses = (name: string, targets: readonly (string | null | undefined)[]): Relation[] =>
    relationsTo('uses', `digitalocean.${name}`, targets);
  return [
    ...relationsTo('member-of', 'digitalocean.project', [project_id]),
    ...relationsTo('member-of', 'digitalocean.workspace', [agent?.workspace?.uuid]),
    ...relationsTo('member-of', 'digitalocean.vpc', [agent?.vpc_uuid]),
    ...uses('model-router', [model_router?.uuid]),
    ...uses('custom-model', isOwn ? [model?.uuid] : []),
    ...uses('knowledge-base', idsIn(agent?.knowledge_bases)),
    ...uses('anthropic-key', [agent?.anthropic_api_key?.uuid]),
    ...uses('openai-key', [agent?.openai_api_key?.uuid]),
    ...uses(
      'function-namespace',
      list(agent?.functions).map(({ faas_namespace }) => faas_namespace),
    ),
    ...relationsTo('uses', AGENT, idsIn(agent?.child_agents)),
  ];
}
