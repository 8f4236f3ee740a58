import type { Fields } from './field.types.js';

/** The paths of all fields of an entity, including the fields of records: `attributes.vcpus`, `attributes.rules.ports`. */
export function fieldPaths(fields: Fields, at = 'attributes'): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    `${at}.${name}`,
    ...(field.type === 'records' ? fieldPaths(field.fields, `${at}.${name}`) : []),
  ]);
}
