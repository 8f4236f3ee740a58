import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { Kind } from './kind.types.js';

/**
 * What the manifest of a plugin says of its kinds, in their order: resources, the entities that core does not share, and the forms of ids.
 *
 * @param uids forms of the ids of kinds that are only pointed at.
 */
export function kindsManifest(
  kinds: readonly Kind[],
  uids: PluginManifest['uids'] = {},
): Pick<PluginManifest, 'resources' | 'entities' | 'uids'> {
  const entities = [...new Set(kinds.map(({ entity }) => entity))].filter(
    (entity) => !SHARED_ENTITIES.includes(entity),
  );
  const forms = kinds.flatMap(({ type, ids }) => (ids === undefined ? [] : [[type.kind, ids] as const]));
  return { resources: kinds.map(({ type }) => type), entities, uids: { ...uids, ...Object.fromEntries(forms) } };
}
