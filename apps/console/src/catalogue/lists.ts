import { type Catalogue, type Entity, listedEntities } from './catalogue';

/** The singular and plural of an entity within a sentence: `load balancer`, `CDN endpoint`. */
export function nounsOf({ title: { one, many, proper } }: Pick<Entity, 'title'>): [one: string, many: string] {
  return proper ? [one, many] : [uncapitalised(one), uncapitalised(many)];
}

/** Words in capitals are abbreviations and stay unchanged. */
const uncapitalised = (title: string): string =>
  /^\p{Lu}(\p{Ll}|\s|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** A list of the inventory: one for each entity, and one for all resources. */
export interface List {
  /** The URL segment: the id of its entity, or {@link ALL}. */
  readonly id: string;
  readonly title: string;
  /** Singular and plural within a sentence. */
  readonly nouns: readonly [string, string];
  /** Absent for the list of all resources. */
  readonly entity?: Entity;
}

/** The URL segment of the list of all resources. */
export const ALL = 'all';

export const EVERYTHING: List = { id: ALL, title: 'All resources', nouns: ['resource', 'resources'] };

const listOfEntity = (entity: Entity): List => ({
  id: entity.id,
  title: entity.title.many,
  nouns: nounsOf(entity),
  entity,
});

/** All lists that the loaded plugins support, the one of all resources first. */
export const allLists = (catalogue: Catalogue): readonly List[] => [
  EVERYTHING,
  ...listedEntities(catalogue).map(listOfEntity),
];

/** The list of a URL segment: an entity id, or its title as in former URLs (`servers`); undefined if there is none. */
export function findList(catalogue: Catalogue, section: string): List | undefined {
  if (section === ALL) return EVERYTHING;
  const entity =
    catalogue.entityById.get(section) ??
    catalogue.entities.find(({ title }) => title.many.toLowerCase().replaceAll(' ', '-') === section);
  return entity && listOfEntity(entity);
}
