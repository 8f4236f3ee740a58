import type { RelationTypeName } from './relation-types.constants.js';
import type { ResourceKey } from './resource-key.types.js';

/** Points at every resource of a kind that carries a tag, now or later: a firewall that protects "web" follows the tag. */
export interface TagSelector {
  readonly kind: string;
  readonly tag: string;
}

/** Points at the resource that answers at a host name: a CDN's origin is a Space, known only by its name in DNS. */
export interface HostNameSelector {
  /** Absent: a resource of any kind. */
  readonly kind?: string;
  readonly hostName: string;
}

/**
 * Points at the resource that has an address, or was assigned a block that holds it: an A record leads to a server. A private address
 * (RFC 1918, RFC 4193) leads to resources of the same account only.
 */
export interface AddressSelector {
  /** Absent: a resource of any kind. */
  readonly kind?: string;
  /** IPv4 or IPv6. */
  readonly address: string;
}

/** Points at every resource with an address in a block: a rule of a firewall speaks of a network. Private addresses as for {@link AddressSelector}. */
export interface CidrSelector {
  /** Absent: resources of any kind. */
  readonly kind?: string;
  /** RFC 4632: `10.0.0.0/16`. Never `/0`, which is everybody and so nobody in particular. */
  readonly cidr: string;
}

/** A resource known by what it carries instead of by its key. It may match none, one or many, also at another provider. */
export type ResourceSelector = TagSelector | HostNameSelector | AddressSelector | CidrSelector;

/** One directed edge, told by the resource that knows of it. Its far end may be gone, or never have been listed. */
export interface Relation {
  readonly type: RelationTypeName;
  readonly to: ResourceKey | ResourceSelector;
}
