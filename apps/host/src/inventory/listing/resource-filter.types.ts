/** Which resources are shown: those the provider still holds, those that are gone, or both. */
export const RESOURCE_STATES = ['present', 'gone', 'all'] as const;

export type ResourceState = (typeof RESOURCE_STATES)[number];

/** Narrows a list of resources. Several values of one field: any of them; several tags: all of them. */
export interface ResourceFilter {
  readonly connection?: readonly string[];
  readonly kind?: readonly string[];
  readonly entity?: readonly string[];
  readonly region?: readonly string[];
  readonly status?: readonly string[];
  readonly tag?: readonly string[];
  /** Providers that compare tags without regard to case, and whose tags are stored in lower case. */
  readonly foldingProviders?: readonly string[];
  /** Tags in lower case, of resources of those providers only. */
  readonly foldedTag?: readonly string[];
  readonly state: ResourceState;
  /** Whether what another connection of the same account speaks for is left out, and what is counted as another kind. */
  readonly withoutTwins?: boolean;
  readonly withoutAliases?: boolean;
  /** Every word of it stands in the name, the uid, an address or a tag, in any case of letters. */
  readonly q?: string;
}
