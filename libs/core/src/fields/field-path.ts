import type { Relation } from '../contract/relation.types.js';

/** What a field of {@link UnknownField} names. */
export type FieldPath =
  | { readonly of: 'tags' }
  | { readonly of: 'attributes'; readonly names: readonly string[] }
  | { readonly of: 'relations'; readonly points: (relation: Relation) => boolean };

/** Reads the name of a field, of an {@link UnknownField} as of a scope. */
export function fieldPath(field: string): FieldPath {
  if (field === 'tags') return { of: 'tags' };
  const [first = '', ...rest] = field.split('.');
  if (first !== 'relations') return { of: 'attributes', names: first === 'attributes' ? rest : [first, ...rest] };
  const [type, by] = rest;
  return { of: 'relations', points: (relation) => relation.type === type && (by === undefined || by in relation.to) };
}
