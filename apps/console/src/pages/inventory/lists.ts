import { type Catalogue, type Entity, listedEntities } from '../../catalogue/catalogue';
import { nounsOf } from '../../catalogue/nouns-of';

/** A page of the inventory: one for each entity, and one for all of them together. */
export interface List {
  /** As it stands in the address: the id of its entity, or {@link EVERYTHING}. */
  readonly id: string;
  readonly title: string;
  /** What one of it is called within a sentence, and what several are. */
  readonly nouns: readonly [string, string];
  /** Absent: it holds all of them. */
  readonly entity?: Entity;
}

/** The address of the list of all resources. */
export const ALL = 'all';

export const EVERYTHING: List = { id: ALL, title: 'All resources', nouns: ['resource', 'resources'] };

const listOfEntity = (entity: Entity): List => ({
  id: entity.id,
  title: entity.title.many,
  nouns: nounsOf(entity),
  entity,
});

/** Every list that the loaded plugins can fill, the one of all resources first. */
export const allLists = (catalogue: Catalogue): readonly List[] => [
  EVERYTHING,
  ...listedEntities(catalogue).map(listOfEntity),
];

/** The list of an address, by the id of its entity or by its title, as addresses had it once: `servers`; undefined where there is none. */
export function findList(catalogue: Catalogue, section: string): List | undefined {
  if (section === ALL) return EVERYTHING;
  const entity =
    catalogue.entityById.get(section) ??
    catalogue.entities.find(({ title }) => title.many.toLowerCase().replaceAll(' ', '-') === section);
  return entity && listOfEntity(entity);
}
