import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';

/** The entity of a resource type, from core or its plugin. Undefined if neither declares it, which cannot happen for a loaded plugin. */
export const entityOf = (
  { entity: id }: Pick<ResourceType, 'entity'>,
  { entities = [] }: Pick<PluginManifest, 'entities'> = {},
): EntityDefinition | undefined => [...SHARED_ENTITIES, ...entities].find((entity) => entity.id === id);
