import { CATEGORIES, type Category } from '../catalogue/categories.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { entityOf } from './catalogue.js';

/** What a group is made of. */
export type GroupedManifest = Pick<PluginManifest, 'resources' | 'entities' | 'categories'>;

/** The tasks of a provider whose entities are in one category. */
export interface TaskGroup extends Category {
  readonly resources: readonly ResourceType[];
}

/** The tasks of a provider by category, in the order of navigation. Empty categories are left out. */
export function taskGroups(manifest: GroupedManifest): readonly TaskGroup[] {
  return [...CATEGORIES, ...(manifest.categories ?? [])]
    .map(({ id, title }) => ({
      id,
      title,
      resources: manifest.resources.filter((type) => entityOf(type, manifest)?.category === id),
    }))
    .filter(({ resources }) => resources.length > 0);
}

/** The scopes without which the tasks of a group read nothing, each once. */
export const requiredScopes = ({ resources }: TaskGroup): readonly string[] => [
  ...new Set(
    resources.flatMap(({ scopes }) => scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name)),
  ),
];
