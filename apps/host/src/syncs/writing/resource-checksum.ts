import { hash } from 'node:crypto';
import type { Resource } from '@maestro/core';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/**
 * Detects changes of a resource: a hash over everything that is not volatile, without the reasons of unknown fields,
 * which name requests.
 *
 * @param mark of the declarations that columns are derived by. When it changes, the columns are recomputed.
 */
export function resourceChecksum(resource: Resource, volatile: VolatileTree, mark = ''): string {
  const read = resource.unknown ? { ...resource, unknown: resource.unknown.map(({ field }) => field) } : resource;
  return mark + hash('sha1', JSON.stringify(withoutVolatile(read, volatile)), 'base64url');
}
