import type { Relation } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';

/** The parts of a field name in {@link UnknownField}. */
type FieldPath =
  | { readonly of: 'tags' }
  | { readonly of: 'attributes'; readonly names: readonly string[] }
  | { readonly of: 'relations'; readonly points: (relation: Relation) => boolean };

/** Parses a field name, as used by {@link UnknownField} and by scopes. */
export function fieldPath(field: string): FieldPath {
  if (field === 'tags') return { of: 'tags' };
  const [first = '', ...rest] = field.split('.');
  if (first !== 'relations') return { of: 'attributes', names: first === 'attributes' ? rest : [first, ...rest] };
  const [type, by] = rest;
  return { of: 'relations', points: (relation) => relation.type === type && (by === undefined || by in relation.to) };
}

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
