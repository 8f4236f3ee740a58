import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { CATEGORIES, type Category } from '../catalogue/categories.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { ViewDefinition } from '../catalogue/view.types.js';
import { SHARED_VIEWS } from '../catalogue/views/shared-views.js';

/** A kind of a loaded plugin, and its entity. */
export interface CatalogueKind extends Pick<
  ResourceType,
  'kind' | 'task' | 'title' | 'parent' | 'page' | 'relations' | 'terraform'
> {
  readonly provider: string;
  /** The id of its entity. */
  readonly entity: string;
}

/** Everything that surfaces need to know about the available kinds. No surface has its own list. */
export interface Catalogue {
  readonly categories: readonly Category[];
  readonly entities: readonly EntityDefinition[];
  readonly kinds: readonly CatalogueKind[];
}

/** What the catalogue is built from. */
export type CatalogueManifest = Pick<PluginManifest, 'id' | 'resources' | 'entities' | 'categories'>;

/** What views are taken from. */
export type ViewManifest = Pick<PluginManifest, 'resources' | 'views'>;

/** Builds the catalogue of some plugins. If two of them have an entity or a category with the same id, the first one counts. */
export function catalogueOf(manifests: readonly CatalogueManifest[]): Catalogue {
  return {
    categories: firstById([...CATEGORIES, ...manifests.flatMap(({ categories = [] }) => categories)]),
    entities: firstById([...SHARED_ENTITIES, ...manifests.flatMap(({ entities = [] }) => entities)]),
    kinds: manifests.flatMap((manifest) => manifest.resources.map((type) => catalogueKind(manifest, type))),
  };
}

/**
 * The views that core and some plugins ship. Those of an entity that no kind of the plugins has are left out. If two of
 * them have the same id, the first one counts.
 */
export function viewsOf(manifests: readonly ViewManifest[]): readonly ViewDefinition[] {
  const listed = new Set(manifests.flatMap(({ resources }) => resources.map(({ entity }) => entity)));
  const views = firstById([...SHARED_VIEWS, ...manifests.flatMap(({ views = [] }) => views)]);
  return views.filter(({ entity }) => entity === undefined || listed.has(entity));
}

function catalogueKind(manifest: CatalogueManifest, type: ResourceType): CatalogueKind {
  const { kind, task, title, entity, parent, page, relations, terraform } = type;
  return { provider: manifest.id, kind, task, title, entity, parent, page, relations, terraform };
}

function firstById<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const one of all) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}

/** The entity of a resource type, from core or its plugin. Undefined if neither declares it, which cannot happen for a loaded plugin. */
export const entityOf = (
  { entity: id }: Pick<ResourceType, 'entity'>,
  { entities = [] }: Pick<PluginManifest, 'entities'> = {},
): EntityDefinition | undefined => [...SHARED_ENTITIES, ...entities].find((entity) => entity.id === id);
