import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { demoBucketNames } from './demo-bucket-names.js';
import { DEMO_PURPOSES } from './demo-purpose-table.js';

/** Options of demo buckets. */
export interface DemoBucketsOptions {
  readonly seed: number;
  readonly count: number;
  /** The id of the account that owns them. */
  readonly owner: string;
  readonly regions?: readonly string[];
}

const FIRST_DAY = Date.UTC(2021, 0, 4);
const DAYS = 1_700;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The demo buckets of a seed: `demoBucketNames` with settings and objects. */
export const demoBuckets = ({ seed, count, owner, regions }: DemoBucketsOptions): SpacesBucket[] => {
  // A different seed from that of the names, so that a new setting never renames a bucket.
  const random = xoroshiro128plus(seed + 1);
  return demoBucketNames(seed, count, regions).flatMap((address, index) => {
    const purpose = DEMO_PURPOSES[index % DEMO_PURPOSES.length];
    if (purpose === undefined) {
      return [];
    }
    const { objects, objectBytes, settings } = purpose;
    const objectCount = uniformInt(random, Math.ceil(objects / 2), objects);
    const createdAt = new Date(FIRST_DAY + uniformInt(random, 0, DAYS) * DAY_MS + uniformInt(random, 0, DAY_MS - 1));
    return {
      ...settings,
      ...address,
      owner,
      createdAt: createdAt.toISOString(),
      objects: { count: objectCount, totalBytes: objectCount * objectBytes + index },
    };
  });
};
