import type { Relation } from '../contract/relation.types.js';

/** The parts of a field name in {@link UnknownField}. */
export type FieldPath =
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
