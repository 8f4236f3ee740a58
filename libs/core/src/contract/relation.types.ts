import type { RelationTypeName } from './relation-types.constants.js';
import type { ResourceKey } from './resource-key.types.js';

/** Points at every resource of a kind that carries a tag, now or later: a firewall that protects "web" follows the tag. */
export interface TagSelector {
  readonly kind: string;
  readonly tag: string;
}

/** Points at the resource with a host name: a CDN's origin is a Space, known only by its DNS name. */
export interface HostNameSelector {
  /** Absent: a resource of any kind. */
  readonly kind?: string;
  readonly hostName: string;
}

/**
 * Points at the resource that has an address, or a block that contains it: an A record points at a server. A private
 * address (RFC 1918, RFC 4193) only matches resources of the same account.
 */
export interface AddressSelector {
  /** Absent: a resource of any kind. */
  readonly kind?: string;
  /** IPv4 or IPv6. */
  readonly address: string;
}

/**
 * Points at every resource with an address in a block, such as the network in a firewall rule. Private addresses as for
 * {@link AddressSelector}.
 */
export interface CidrSelector {
  /** Absent: resources of any kind. */
  readonly kind?: string;
  /** RFC 4632: `10.0.0.0/16`. Never `/0`, which would match everything. */
  readonly cidr: string;
}

/** Selects resources by a property instead of by key. It may match none, one or many, even at another provider. */
export type ResourceSelector = TagSelector | HostNameSelector | AddressSelector | CidrSelector;

/**
 * One directed edge, stated by the resource that it starts from. The resource at the other end may be gone, or may
 * never have been listed.
 */
export interface Relation {
  readonly type: RelationTypeName;
  readonly to: ResourceKey | ResourceSelector;
}
