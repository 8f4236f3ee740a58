import { fieldOf, fieldsWithin, resourceField } from './field-of';
import type { Fields } from './field.types';

/**
 * What a person calls a field that could not be read, as `unknown` names it: `corsRules`, a part of each of a list
 * (`nodePools.tags`), `tags`, or relations of a type (`relations.member-of`, `relations.protects.tag`).
 *
 * @param fields what the entity of the resource declares.
 */
export function fieldName(name: string, fields: Fields | undefined): string {
  const [first = '', second = '', third] = name.split('.');
  if (first === 'relations') return `Relations: ${second.replaceAll('-', ' ')}${third ? ` by ${third}` : ''}`;
  if (first === 'tags') return resourceField(first).label;
  const field = fieldOf(fields, first);
  return [field.label, second && fieldOf(fieldsWithin(field), second).label.toLowerCase()].filter(Boolean).join(', ');
}
