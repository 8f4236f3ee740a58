import type { Schemas } from '../api/schemas.types';

/** What resources are, whichever provider holds them, and the fields of their attributes. */
export type Entity = Schemas['CatalogueEntity'];

type CatalogueView = Schemas['CatalogueView'];

/** What the host can list, found by what resources say of themselves. */
export interface Catalogue extends CatalogueView {
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly kindByName: ReadonlyMap<string, Schemas['CatalogueKindView']>;
}

/** What is known until the host answers: nothing. */
export const NO_CATALOGUE: Catalogue = indexCatalogue({ categories: [], entities: [], kinds: [] });

/** The answer of the host, with what is looked up in it. */
export function indexCatalogue(view: CatalogueView): Catalogue {
  return {
    ...view,
    entityById: new Map(view.entities.map((entity) => [entity.id, entity])),
    kindByName: new Map(view.kinds.map((kind) => [kind.kind, kind])),
  };
}

/** The entities that a loaded plugin lists, in their order. */
export function listedEntities({ entities, kinds }: Catalogue): readonly Entity[] {
  const listed = new Set(kinds.map(({ entity }) => entity));
  return entities.filter(({ id }) => listed.has(id));
}
