import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { SHARED_ENTITIES } from './entities/shared-entities.js';
import type { EntityDefinition } from './entity.js';

/** What contract 1 calls a family of an entity is an entity of its own in the catalogue. */
const FAMILY_ENTITIES: Readonly<Record<string, string>> = {
  Firewall: 'firewall',
  LoadBalancer: 'load-balancer',
  CDN: 'cdn-endpoint',
  ContainerOrchestration: 'kubernetes-cluster',
  ObjectStorage: 'bucket',
};

/** What contract 1 calls the entity of each family. */
const FAMILY_TYPES: Readonly<Record<string, Pick<ResourceType, 'entity' | 'family'>>> = {
  firewall: { entity: 'network', family: 'Firewall' },
  'load-balancer': { entity: 'application', family: 'LoadBalancer' },
  'cdn-endpoint': { entity: 'application', family: 'CDN' },
  'kubernetes-cluster': { entity: 'application', family: 'ContainerOrchestration' },
  bucket: { entity: 'application', family: 'ObjectStorage' },
};

/** How the types of contract 1 name an entity of the catalogue: what is stored, and what the API filters by. */
export const typeEntity = (id: string): Pick<ResourceType, 'entity' | 'family'> => FAMILY_TYPES[id] ?? { entity: id };

/** Entities of contract 1 that had families. */
const DIVIDED_ENTITIES: Readonly<Record<string, readonly string[]>> = {
  network: ['firewall'],
  application: ['load-balancer', 'cdn-endpoint', 'kubernetes-cluster', 'bucket'],
};

/**
 * The ids of the entities that took the place of a word of contract 1, a family or an entity that had families; undefined for any other
 * word.
 */
export const entitiesInPlaceOf = (word: string): readonly string[] | undefined =>
  Object.hasOwn(FAMILY_ENTITIES, word)
    ? [FAMILY_ENTITIES[word] ?? word]
    : Object.hasOwn(DIVIDED_ENTITIES, word)
      ? DIVIDED_ENTITIES[word]
      : undefined;

/** A resource as contract 2 writes it: its entity by its id, and no family. */
export function withFlatEntity<R extends Pick<ResourceType, 'entity' | 'family'>>(resource: R): Omit<R, 'family'> {
  if (resource.family === undefined) return resource;
  const { family: _family, ...rest } = resource;
  return { ...rest, entity: entityIdOf(resource) };
}

/** The id of a type's entity in the catalogue. */
export const entityIdOf = ({ entity, family }: Pick<ResourceType, 'entity' | 'family'>): string =>
  family === undefined ? entity : (FAMILY_ENTITIES[family] ?? family);

/**
 * The entity that declares the attributes of a type, among those of core and those of its plugin; undefined where the plugin declares none
 * and chooses them freely.
 */
export function entityOf(
  type: Pick<ResourceType, 'entity' | 'family'>,
  { entities = [] }: Pick<PluginManifest, 'entities'> = {},
): EntityDefinition | undefined {
  const id = entityIdOf(type);
  return [...SHARED_ENTITIES, ...entities].find((entity) => entity.id === id);
}
