import { entityOf } from './entity-of.js';
import { foldHostName } from '../catalogue/fold-host-name.js';
import { networksOverlap, parseNetwork } from '../catalogue/ip-network.js';
import { roleReader } from '../catalogue/role-reader.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceSelector } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { foldTag } from '../contract/tag-rules.js';

/**
 * Whether a selector points at a resource. Tags compare as the provider of the resource does it; host names ignore case (RFC 4343). Host names
 * and addresses are read from the fields with those roles. Whether a private address is one of the same account is for the caller to know.
 *
 * @param naming the manifest of the resource's provider; absent: the case of tags matters, and only entities of core have host names.
 */
export function selectorMatches(
  selector: ResourceSelector,
  resource: Resource,
  naming: Pick<PluginManifest, 'tags' | 'entities'> = {},
): boolean {
  if (selector.kind !== undefined && resource.key.kind !== selector.kind) return false;
  if ('tag' in selector) {
    const wanted = foldTag(selector.tag, naming);
    return resource.tags.some((tag) => foldTag(tag, naming) === wanted);
  }
  const roles = roleReader(entityOf(resource, naming));
  if ('hostName' in selector) {
    const hostName = roles.hostName(resource.attributes);
    return hostName !== undefined && foldHostName(hostName) === foldHostName(selector.hostName);
  }
  const wanted = parseNetwork('cidr' in selector ? selector.cidr : selector.address);
  return roles.addresses(resource.attributes).some((address) => {
    const network = parseNetwork(address);
    return wanted !== undefined && network !== undefined && networksOverlap(wanted, network);
  });
}
