import type { SpacesAccount } from '../account/bucket-access.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { DEMO_PURPOSES } from './demo-purpose-table.js';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';

/** The default regions of an emulator. */
export const SPACES_REGIONS: readonly string[] = ['nyc3', 'ams3', 'sfo3', 'sgp1', 'fra1'];

/** The account of the demo. Its key is only valid at an emulator, and its name says so. */
export const SPACES_DEMO_ACCOUNT: SpacesAccount = {
  id: 'demo',
  displayName: 'Demo account',
  keys: [{ accessKeyId: 'DEMOSPACESKEY0000001', secretAccessKey: 'demo-secret-of-the-spaces-emulator' }],
};

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
