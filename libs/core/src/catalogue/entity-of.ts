import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { SHARED_ENTITIES } from './entities/shared-entities.js';
import type { EntityDefinition } from './entity.js';

/** How contract 1 names the entities that it tells apart by family. */
const FAMILY_TYPES: ReadonlyMap<string, Required<Pick<ResourceType, 'entity' | 'family'>>> = new Map([
  ['firewall', { entity: 'network', family: 'Firewall' }],
  ['load-balancer', { entity: 'application', family: 'LoadBalancer' }],
  ['cdn-endpoint', { entity: 'application', family: 'CDN' }],
  ['kubernetes-cluster', { entity: 'application', family: 'ContainerOrchestration' }],
  ['bucket', { entity: 'application', family: 'ObjectStorage' }],
]);

/** How the types of contract 1 name an entity of the catalogue. */
export const typeEntity = (id: string): Pick<ResourceType, 'entity' | 'family'> =>
  FAMILY_TYPES.get(id) ?? { entity: id };

/** The ids of entities by the words of contract 1: a family has one, an entity that had families several. */
const IDS_BY_WORD = new Map<string, string[]>();
for (const [id, { entity, family }] of FAMILY_TYPES)
  for (const word of [entity, family]) IDS_BY_WORD.set(word, [...(IDS_BY_WORD.get(word) ?? []), id]);

/**
 * The ids of the entities that took the place of a word of contract 1, a family or an entity that had families; undefined for any other
 * word.
 */
export const entitiesInPlaceOf = (word: string): readonly string[] | undefined => IDS_BY_WORD.get(word);

/** A resource as contract 2 writes it: its entity by its id, and no family. */
export function withFlatEntity<R extends Pick<ResourceType, 'entity' | 'family'>>(resource: R): Omit<R, 'family'> {
  if (resource.family === undefined) return resource;
  const { family: _family, ...rest } = resource;
  return { ...rest, entity: entityIdOf(resource) };
}

/** The id of a type's entity in the catalogue. */
export const entityIdOf = ({ entity, family }: Pick<ResourceType, 'entity' | 'family'>): string =>
  family === undefined ? entity : (IDS_BY_WORD.get(family)?.[0] ?? family);

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
