import type { ResourceType } from '../contract/resource-type.types.js';
import { type Column, fileColumns } from '../resources/columns.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import { knownAttributes } from '../resources/known-value.js';
import { orderedJson } from './ordered-json.js';

const BEFORE: readonly Column[] = [
  { heading: 'Name', cell: ({ name }) => name },
  { heading: 'Provider', cell: ({ key }) => key.provider },
  { heading: 'Kind', cell: ({ key }) => key.kind },
  { heading: 'ID', cell: ({ key }) => key.uid },
  { heading: 'Entity', cell: ({ entity }) => entity },
  { heading: 'Region', cell: ({ region }) => region },
  { heading: 'Status', cell: ({ status }) => status },
  { heading: 'Active', cell: ({ active }) => (active ? 'yes' : 'no') },
  { heading: 'Created', cell: ({ createdAt }) => createdAt && moment(createdAt) },
  { heading: 'Tags', cell: ({ tags }) => tags.join(' ') },
];

/** Everything else that is known, so that files are complete even where lists are not. */
const AFTER: readonly Column[] = [
  { heading: 'Attributes', cell: (resource) => orderedJson(knownAttributes(resource)) },
  { heading: 'Relations', cell: ({ relations }) => orderedJson(relations) },
  { heading: 'Unknown', cell: ({ unknown = [] }) => unknown.map(({ field }) => field).join(' ') },
];

/**
 * The columns of a CSV file with resources of some types: what every resource has, the shown fields of the types' entities in the order of
 * the catalogue, then all attributes and relations as JSON. Fields of the same heading share a column.
 *
 * @param entities those that plugins bring, besides the ones of core.
 */
export function csvColumns(
  types: readonly Pick<ResourceType, 'entity'>[],
  entities: readonly EntityDefinition[] = [],
): readonly Column[] {
  const ids = new Set(types.map(({ entity }) => entity));
  const byHeading = new Map<string, Map<string, Column['cell']>>();
  for (const entity of firstById([...SHARED_ENTITIES, ...entities])) {
    if (!ids.has(entity.id)) continue;
    for (const { heading, cell } of fileColumns(entity)) {
      const unique = isTaken(heading) ? `${entity.title.one}: ${heading}` : heading;
      const cells = byHeading.get(unique) ?? new Map<string, Column['cell']>();
      byHeading.set(unique, cells);
      if (!cells.has(entity.id)) cells.set(entity.id, cell);
    }
  }
  const own = [...byHeading].map(([heading, cells]): Column => {
    return { heading, cell: (resource) => cells.get(resource.entity)?.(resource) };
  });
  return [...BEFORE, ...own, ...AFTER];
}

const isTaken = (heading: string): boolean => [...BEFORE, ...AFTER].some((column) => column.heading === heading);

function firstById(entities: readonly EntityDefinition[]): Iterable<EntityDefinition> {
  const byId = new Map<string, EntityDefinition>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  return byId.values();
}

/** In UTC with milliseconds, whatever format the provider uses. */
function moment(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
