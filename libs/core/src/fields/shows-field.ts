import type { Resource } from '../contract/resource.types.js';
import { fieldPath } from './field-path.js';

/** Whether a resource has a value in a field, which proves that the credential may read it. */
export function showsField(resource: Resource, field: string): boolean {
  const path = fieldPath(field);
  if (path.of === 'tags') return resource.tags.length > 0;
  if (path.of === 'relations') return resource.relations.some(path.points);
  return shows(resource.attributes, path.names);
}

function shows(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value))
    return name === undefined ? value.length > 0 : value.some((item) => shows(item, [name, ...rest]));
  if (name === undefined) return value !== undefined && value !== null;
  return typeof value === 'object' && value !== null && shows((value as Record<string, unknown>)[name], rest);
}
