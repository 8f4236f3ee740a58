import type { Relation, RelationTypeName, ScenarioResource } from '@maestro/core';

/** A resource of the plugin, without what does not matter to a check. */
export const one = (
  kind: string,
  attributes: ScenarioResource['attributes'] = {},
  more: Partial<ScenarioResource> = {},
): ScenarioResource => ({ kind: kind.includes('.') ? kind : `digitalocean.${kind}`, uid: kind, attributes, ...more });

/** A relation to the resource of a kind in a scenario. */
export function to(type: RelationTypeName, kind: string): Relation {
  const { kind: whole, uid } = one(kind);
  return { type, to: { provider: whole.split('.')[0] ?? '', kind: whole, uid } };
}

/** Kinds of the plugin. */
export const kinds = (...names: readonly string[]): string[] => names.map((name) => one(name).kind);
