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

const SHARED = new Map(SHARED_ENTITIES.map((entity) => [entity.id, entity]));

/** The entity that declares the attributes of a type; undefined where the plugin chooses them freely. */
export function entityOf({ entity, family }: Pick<ResourceType, 'entity' | 'family'>): EntityDefinition | undefined {
  return SHARED.get(family === undefined ? entity : (FAMILY_ENTITIES[family] ?? family));
}
