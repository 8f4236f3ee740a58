import type { Fields } from './field.types.js';

/** Every field that an entity's attributes could have, records' fields too: `attributes.vcpus`, `attributes.rules.ports`. */
export function fieldPaths(fields: Fields, at = 'attributes'): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    `${at}.${name}`,
    ...(field.type === 'records' ? fieldPaths(field.fields, `${at}.${name}`) : []),
  ]);
}
