import { SHARED_VIEWS } from '../catalogue/views/shared-views.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { ViewDefinition } from '../catalogue/view.types.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { QueryFields } from '../query/query-fields.js';
import { viewProblems } from '../query/view-problems.js';
import { catalogueOf } from '../resources/catalogue.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Longer ids and titles do not fit a menu. */
const LONGEST = 60;

/** The problems of the views that a plugin ships: of their ids, and of what the plugin's catalogue does not have. */
export function viewsProblems(manifest: PluginManifest): string[] {
  const { views = [], entities = [] } = manifest;
  if (!isListOfObjects(views)) return ['Its views are not a list of objects.'];
  // Entities that are no list are a problem of their own.
  if (views.length === 0 || !isListOfObjects(entities)) return [];
  const ids = views.map(({ id }) => id);
  const fields = fieldsOf(manifest);
  return [
    ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `It declares the view "${id}" twice.`)),
    ...ids
      .filter((id) => SHARED_VIEWS.some((view) => view.id === id))
      .map((id) => `Its view "${id}" is already declared by core. Choose another id.`),
    ...views.flatMap((view) => problemsOf(view, fields)),
  ];
}

function problemsOf(view: ViewDefinition, fields: QueryFields): string[] {
  const { id, title, about, query } = view;
  if (typeof id !== 'string' || !ID.test(id) || id.length > LONGEST)
    return [`The view "${String(id).slice(0, LONGEST)}" needs an id of lower-case words with hyphens.`];
  if (![title, about, query].every((text) => typeof text === 'string') || title === '' || title.length > LONGEST)
    return [`The view "${id}" needs a title of at most ${LONGEST} characters, a sentence about it, and a query.`];
  return viewProblems(view, fields).map(({ message }) => `The view "${id}" cannot be used. ${message}`);
}

function fieldsOf(manifest: PluginManifest): QueryFields {
  const { id, resources, entities = [] } = manifest;
  return new QueryFields({
    catalogue: catalogueOf([manifest]),
    kinds: resources.map(({ kind }) => kind),
    entities: [...SHARED_ENTITIES, ...entities].map((entity) => entity.id),
    providers: [id],
    connections: [],
  });
}

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
