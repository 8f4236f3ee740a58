import type { Schemas } from '../api/schemas.types';

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
