import { hash } from 'node:crypto';
import type { Resource } from '@maestro/core';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/**
 * Tells whether a resource changed: a hash over all of it but what changes by itself. Reasons why something is unknown do: they name requests.
 *
 * @param mark of the declarations by which columns are worked out of it: when the declarations change, the columns are recomputed.
 */
export function resourceChecksum(resource: Resource, volatile: VolatileTree, mark = ''): string {
  const read = resource.unknown ? { ...resource, unknown: resource.unknown.map(({ field }) => field) } : resource;
  return mark + hash('sha1', JSON.stringify(withoutVolatile(read, volatile)), 'base64url');
}
