import type { RestPart } from '@maestro/core';

/**
 * The lists of file shares and of their snapshots. The API says that the region may be left out, and describes the
 * lists "per region": whether the plain list has all of them is not certain, so the regions that the specification
 * names are read as well, as far as they have such a list. What is in both counts once.
 *
 * @param all the id of the plain list.
 */
export const nfsParts = (all: string): readonly RestPart[] => [
  { id: all },
  ...['atl1', 'nyc2'].map((region) => ({ id: region, optional: true as const, query: { region } })),
];
