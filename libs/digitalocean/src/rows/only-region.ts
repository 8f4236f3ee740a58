/** The region of what can be in several: only when it is in just one. All stand in its `attributes.regions`. */
export const onlyRegion = (regions: readonly string[]): string | undefined =>
  regions.length === 1 ? regions[0] : undefined;
