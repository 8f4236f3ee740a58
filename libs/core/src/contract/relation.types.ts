/** Every relation type, read from the resource that states it (`label`) and from the other end (`reverse`). */
export const RELATION_TYPES = {
  'attached-to': { label: 'is attached to', reverse: 'has attached' },
  'created-from': { label: 'was created from', reverse: 'was used to create' },
  'member-of': { label: 'is a member of', reverse: 'has member' },
  'snapshot-of': { label: 'is a snapshot of', reverse: 'has snapshot' },
  'forwards-to': { label: 'forwards to', reverse: 'receives from' },
  'resolves-to': { label: 'resolves to', reverse: 'is resolved from' },
  'secured-by': { label: 'is secured by', reverse: 'secures' },
  covers: { label: 'is valid for', reverse: 'has certificate' },
  'replica-of': { label: 'is a replica of', reverse: 'has replica' },
  allows: { label: 'allows connections from', reverse: 'may connect to' },
  protects: { label: 'protects', reverse: 'is protected by' },
  denies: { label: 'denies traffic of', reverse: 'has traffic denied by' },
  'runs-on': { label: 'runs on', reverse: 'runs' },
  'same-as': { label: 'is the same as', reverse: 'is the same as' },
  'billed-for': { label: 'charges for', reverse: 'is charged by' },
  serves: { label: 'serves', reverse: 'is served by' },
  watches: { label: 'watches', reverse: 'is watched by' },
  'neighbor-of': { label: 'runs on the same hardware as', reverse: 'runs on the same hardware as' },
  affects: { label: 'affects', reverse: 'is affected by' },
  manages: { label: 'manages', reverse: 'is managed by' },
  uses: { label: 'uses', reverse: 'is used by' },
  'gives-access-to': { label: 'gives access to', reverse: 'is accessible with' },
} as const satisfies Record<string, { readonly label: string; readonly reverse: string }>;

/** The name of a relation type. */
export type RelationTypeName = keyof typeof RELATION_TYPES;

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

/**
 * Points at the resource that another API names so, such as `do:space:static-images`: its kind declares the names of its
 * resources (`ResourceType.urn`). A name belongs to its account. Of another provider, it matches the resources of one
 * account only; where several accounts have a resource of that name, nothing says which account is meant.
 */
export interface UrnSelector {
  /** Absent: a resource of any kind. */
  readonly kind?: string;
  /** Compared exactly. */
  readonly urn: string;
}

/** Selects resources by a property instead of by key. It may match none, one or many, even at another provider. */
export type ResourceSelector = TagSelector | HostNameSelector | AddressSelector | CidrSelector | UrnSelector;

/**
 * One directed edge, stated by the resource that it starts from. The resource at the other end may be gone, or may
 * never have been listed.
 */
export interface Relation {
  readonly type: RelationTypeName;
  readonly to: ResourceKey | ResourceSelector;
}

/** Identifies a resource, everywhere and permanently. */
export interface ResourceKey {
  /** The plugin's id: `digitalocean`. */
  readonly provider: string;
  /** `digitalocean.droplet`. */
  readonly kind: string;
  /** The provider's own id, always as a string, even if the provider uses a number. At most 2,048 bytes, without NUL. */
  readonly uid: string;
}
