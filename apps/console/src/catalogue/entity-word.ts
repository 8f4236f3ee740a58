import { deriveField } from '../fields/derive-field';
import type { Catalogue, Entity } from './catalogue';

/** What says of a resource what it is: the id of its entity. */
export interface Classified {
  readonly entity: string;
}

/** The entity of a resource; undefined where no loaded plugin declares it. */
export const entityOf = ({ entityById }: Catalogue, { entity }: Classified): Entity | undefined =>
  entityById.get(entity);

/** What a resource is, in a word: `Load balancer`. Where nobody declares it, a word made of what the host calls it. */
export const entityWord = (catalogue: Catalogue, resource: Classified): string =>
  entityOf(catalogue, resource)?.title.one ?? deriveField(resource.entity).label;
