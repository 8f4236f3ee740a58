import { hash } from 'node:crypto';
import type { Resource } from '@maestro/core';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/** Tells whether a resource changed: a hash over all of it but what changes by itself. Reasons why something is unknown do: they name requests. */
export function resourceChecksum(resource: Resource, volatile: VolatileTree): string {
  const read = resource.unknown ? { ...resource, unknown: resource.unknown.map(({ field }) => field) } : resource;
  return hash('sha1', JSON.stringify(withoutVolatile(read, volatile)), 'base64url');
}
