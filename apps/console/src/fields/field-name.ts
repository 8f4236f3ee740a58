import { attributeField, recordField, resourceField } from './field-of';

/**
 * What a person calls a field that could not be read, as `unknown` names it: `corsRules`, a part of each of a list
 * (`nodePools.tags`), `tags`, or relations of a type (`relations.member-of`, `relations.protects.tag`).
 */
export function fieldName(field: string): string {
  const [first = '', second = '', third] = field.split('.');
  if (first === 'relations') return `Relations: ${second.replaceAll('-', ' ')}${third ? ` by ${third}` : ''}`;
  if (first === 'tags') return resourceField(first).label;
  return [attributeField(first).label, second && recordField(second).label.toLowerCase()].filter(Boolean).join(', ');
}
