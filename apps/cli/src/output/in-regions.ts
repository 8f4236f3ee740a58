import type { Resource } from '@maestro/core';

/** The resources in these regions, also those that can be used in several; all of them when no region is named. */
export function inRegions(resources: readonly Resource[], regions: readonly string[] | undefined): readonly Resource[] {
  if (!regions) return resources;
  return resources.filter(({ region, attributes }) => {
    const all = (attributes as { regions?: readonly string[] }).regions ?? [region];
    return all.some((one) => one !== undefined && regions.includes(one));
  });
}
