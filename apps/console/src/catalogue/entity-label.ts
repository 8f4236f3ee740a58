import { deriveField } from '../fields/derive-field';
import type { Catalogue, Entity } from './catalogue';

/** Anything with the id of an entity. */
export interface Classified {
  readonly entity: string;
}

/** The entity of a resource; undefined if no loaded plugin declares it. */
export const entityOf = ({ entityById }: Catalogue, { entity }: Classified): Entity | undefined =>
  entityById.get(entity);

/** The title of a resource's entity: `Load balancer`. Derived from the id if no plugin declares it. */
export const entityLabel = (catalogue: Catalogue, resource: Classified): string =>
  entityOf(catalogue, resource)?.title.one ?? deriveField(resource.entity).label;
