import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';

/**
 * The entity that declares the attributes of a type, among those of core and those of its plugin; undefined where neither declares it, which
 * no loaded plugin has.
 */
export const entityOf = (
  { entity: id }: Pick<ResourceType, 'entity'>,
  { entities = [] }: Pick<PluginManifest, 'entities'> = {},
): EntityDefinition | undefined => [...SHARED_ENTITIES, ...entities].find((entity) => entity.id === id);
