import { entityOf } from '../catalogue/entity-of.js';
import { roleReader } from '../catalogue/role-reader.js';
import type { PluginManifest } from './plugin-manifest.types.js';
import type { ResourceSelector } from './relation.types.js';
import type { Resource } from './resource.types.js';
import { foldTag } from './tag-rules.js';

/**
 * Whether a selector points at a resource. Tags compare as the provider of the resource does it; host names ignore case (RFC 4343) and are read from
 * the field with that role.
 *
 * @param naming the manifest of the resource's provider; absent: the case of tags matters, and only entities of core have host names.
 */
export function selectorMatches(
  selector: ResourceSelector,
  resource: Resource,
  naming: Pick<PluginManifest, 'tags' | 'entities'> = {},
): boolean {
  if (resource.key.kind !== selector.kind) return false;
  if ('tag' in selector) {
    const wanted = foldTag(selector.tag, naming);
    return resource.tags.some((tag) => foldTag(tag, naming) === wanted);
  }
  const hostName = roleReader(entityOf(resource, naming)).hostName(resource.attributes);
  return hostName?.toLowerCase() === selector.hostName.toLowerCase();
}
