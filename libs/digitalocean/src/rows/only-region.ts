/** The region of a resource that can be in several, if it is in only one. `attributes.regions` has all of them. */
export const onlyRegion = (regions: readonly string[]): string | undefined =>
  regions.length === 1 ? regions[0] : undefined;
