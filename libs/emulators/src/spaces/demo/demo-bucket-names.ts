import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { DEMO_PURPOSES } from './demo-purpose-table.js';
import { SPACES_REGIONS } from './spaces-regions.js';

/** A bucket's address: `NAME.REGION.digitaloceanspaces.com`, which is also the origin of a CDN endpoint. */
export interface DemoBucketName {
  readonly name: string;
  readonly region: string;
}

const OWNERS = ['acme', 'blog', 'crm', 'shop', 'wiki', 'api', 'data', 'mail'];

/**
 * The names and regions of a seed's demo buckets. A larger count only adds to the end, so that tests that need fewer of
 * them (CDN endpoints) get the first ones.
 */
export const demoBucketNames = (
  seed: number,
  count: number,
  regions: readonly string[] = SPACES_REGIONS,
): DemoBucketName[] => {
  const random = xoroshiro128plus(seed);
  return Array.from({ length: count }, (_, index) => {
    const purpose = DEMO_PURPOSES[index % DEMO_PURPOSES.length]?.name;
    const owner = OWNERS[uniformInt(random, 0, OWNERS.length - 1)];
    const region = regions[uniformInt(random, 0, regions.length - 1)] ?? 'nyc3';
    return { name: `${owner}-${purpose}-${String(index + 1).padStart(2, '0')}`, region };
  });
};
