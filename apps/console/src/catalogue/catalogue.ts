import type { Schemas } from '../api/schemas.types';
import { deriveField } from '../fields/derive-field';

/** A resource type independent of provider, with the fields of its attributes. */
export type Entity = Schemas['CatalogueEntity'];

type CatalogueView = Schemas['CatalogueView'];

/** The catalogue with indexes by entity id and kind. */
export interface Catalogue extends CatalogueView {
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly kindByName: ReadonlyMap<string, Schemas['CatalogueKindView']>;
}

/** Used until the catalogue is loaded. */
export const NO_CATALOGUE: Catalogue = indexCatalogue({ categories: [], entities: [], kinds: [] });

/** Indexes a response of the catalogue endpoint. */
export function indexCatalogue(view: CatalogueView): Catalogue {
  return {
    ...view,
    entityById: new Map(view.entities.map((entity) => [entity.id, entity])),
    kindByName: new Map(view.kinds.map((kind) => [kind.kind, kind])),
  };
}

/** The entities that at least one loaded plugin lists, in catalogue order. */
export function listedEntities({ entities, kinds }: Catalogue): readonly Entity[] {
  const listed = new Set(kinds.map(({ entity }) => entity));
  return entities.filter(({ id }) => listed.has(id));
}

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
