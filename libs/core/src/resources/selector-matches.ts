import { entityOf } from './catalogue.js';
import { foldHostName } from '../catalogue/fold-host-name.js';
import { networksOverlap, parseNetwork } from '../catalogue/ip-network.js';
import { roleReader } from '../catalogue/role-reader.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceSelector } from '../contract/relation.types.js';
import type { Resource } from '../contract/resource.types.js';
import { resourceUrn } from '../contract/resource-urn.js';
import { foldTag } from '../contract/tag-rules.js';

/**
 * Whether a selector matches a resource. Tags are compared as the resource's provider does; host names ignore case (RFC
 * 4343). Host names and addresses come from the fields with those roles. The caller must check that private addresses
 * and URNs belong to the same account.
 *
 * @param naming the manifest of the resource's provider. Absent: tags are case-sensitive, only entities of core have
 * host names, and no resource has a URN.
 */
export function selectorMatches(
  selector: ResourceSelector,
  resource: Resource,
  naming: Partial<Pick<PluginManifest, 'tags' | 'entities' | 'resources'>> = {},
): boolean {
  if (selector.kind !== undefined && resource.key.kind !== selector.kind) return false;
  if ('tag' in selector) {
    const wanted = foldTag(selector.tag, naming);
    return resource.tags.some((tag) => foldTag(tag, naming) === wanted);
  }
  if ('urn' in selector) {
    const type = naming.resources?.find(({ kind }) => kind === resource.key.kind);
    return resourceUrn(type?.urn, resource) === selector.urn;
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
