import type { RelationTypeName } from './relation-types.constants.js';
import type { ResourceKey } from './resource-key.types.js';

/** Points at every resource of a kind that carries a tag, now or later: a firewall that protects "web" follows the tag. */
export interface TagSelector {
  readonly kind: string;
  readonly tag: string;
}

/** Points at the resource of a kind that answers at a host name: a CDN's origin is a Space, known only by its name in DNS. */
export interface HostNameSelector {
  readonly kind: string;
  readonly hostName: string;
}

/** A resource known by what it carries instead of by its key. It may match none, one or many, also at another provider. */
export type ResourceSelector = TagSelector | HostNameSelector;

/** One directed edge, told by the resource that knows of it. Its far end may be gone, or never have been listed. */
export interface Relation {
  readonly type: RelationTypeName;
  readonly to: ResourceKey | ResourceSelector;
}
