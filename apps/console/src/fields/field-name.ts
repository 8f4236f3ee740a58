import { fieldOf, fieldsWithin, resourceField } from './field-of';
import type { Fields } from './field.types';

/**
 * The label of a field listed in `unknown`: `corsRules`, a field of list items (`nodePools.tags`), `tags`, or relations of a type
 * (`relations.member-of`, `relations.protects.tag`).
 *
 * @param fields the fields of the resource's entity.
 */
export function fieldName(name: string, fields: Fields | undefined): string {
  const [first = '', second = '', third] = name.split('.');
  if (first === 'relations') return `Relations: ${second.replaceAll('-', ' ')}${third ? ` by ${third}` : ''}`;
  if (first === 'tags') return resourceField(first).label;
  const field = fieldOf(fields, first);
  return [field.label, second && fieldOf(fieldsWithin(field), second).label.toLowerCase()].filter(Boolean).join(', ');
}
