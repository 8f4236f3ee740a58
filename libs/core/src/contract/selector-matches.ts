import type { ResourceSelector } from './relation.types.js';
import type { Resource } from './resource.types.js';

/**
 * Whether a selector points at a resource. Tags compare letter by letter; host names ignore case (RFC 4343) and are read from
 * `attributes.hostName`.
 */
export function selectorMatches(selector: ResourceSelector, resource: Resource): boolean {
  if (resource.key.kind !== selector.kind) return false;
  if ('tag' in selector) return resource.tags.includes(selector.tag);
  const { hostName } = resource.attributes as { hostName?: unknown };
  return typeof hostName === 'string' && hostName.toLowerCase() === selector.hostName.toLowerCase();
}
