import type { Resource } from '../contract/resource.types.js';
import { fieldPath } from '../fields/field-path.js';

/** The parts of a resource that determine which values are known. */
type Read = Pick<Resource, 'attributes' | 'unknown'>;

/**
 * The value of an attribute. Undefined if it is empty because it could not be read: unknown is neither none nor zero. A
 * last known value is returned.
 */
export function knownValue(resource: Read, name: string): unknown {
  const value: unknown = Reflect.get(resource.attributes, name);
  return isEmpty(value) && isUnknown(resource, name) ? undefined : value;
}

/** The attributes without those that are empty because they could not be read. */
export const knownAttributes = (resource: Read): object =>
  resource.unknown
    ? Object.fromEntries(
        Object.keys(resource.attributes)
          .map((name) => [name, knownValue(resource, name)] as const)
          .filter(([, value]) => value !== undefined),
      )
    : resource.attributes;

function isUnknown({ unknown = [] }: Read, name: string): boolean {
  return unknown.some(({ field }) => {
    const path = fieldPath(field);
    return path.of === 'attributes' && path.names.length === 1 && path.names[0] === name;
  });
}

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);
