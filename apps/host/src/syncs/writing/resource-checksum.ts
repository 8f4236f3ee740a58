import { createHash } from 'node:crypto';
import type { Resource } from '@maestro/core';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/** Tells whether a resource changed: a hash over all of it but what changes by itself. */
export function resourceChecksum(resource: Resource, volatile: VolatileTree): string {
  return createHash('sha1')
    .update(JSON.stringify(withoutVolatile(resource, volatile)))
    .digest('base64url');
}
