/** Which resources are shown: present ones, gone ones, or both. */
export const RESOURCE_STATES = ['present', 'gone', 'all'] as const;

export type ResourceState = (typeof RESOURCE_STATES)[number];

/** A filter of resources. Several values of a field match any of them; several tags match all of them. */
export interface ResourceFilter {
  readonly connection?: readonly string[];
  readonly kind?: readonly string[];
  readonly entity?: readonly string[];
  readonly region?: readonly string[];
  readonly status?: readonly string[];
  readonly tag?: readonly string[];
  /** Providers with case-insensitive tags, which are stored in lower case. */
  readonly foldingProviders?: readonly string[];
  /** Lower-case tags, for resources of those providers only. */
  readonly foldedTag?: readonly string[];
  readonly state: ResourceState;
  /** Whether twins and aliases are left out. */
  readonly withoutTwins?: boolean;
  readonly withoutAliases?: boolean;
  /** Every word of it occurs in the name, the uid, an address or a tag, ignoring case. */
  readonly q?: string;
}
