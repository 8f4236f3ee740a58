import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { Kind } from './kind.types.js';

/**
 * The parts of a manifest that follow from a plugin's kinds: resources in the same order, entities that core does not
 * have, and the forms of ids.
 *
 * @param uids forms of the ids of kinds that are only targets of relations.
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

/** Default schedules: tasks whose resources change often run often. Cron expressions with five fields, UTC. */
export const SCHEDULES = {
  everyFiveMinutes: '*/5 * * * *',
  hourly: '0 * * * *',
  everySixHours: '0 */6 * * *',
  daily: '0 3 * * *',
} as const;
