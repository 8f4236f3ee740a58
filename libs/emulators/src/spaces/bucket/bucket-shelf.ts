import type { SpacesBucket } from './spaces-bucket.types.js';

/** Orders keys by their UTF-8 bytes, as S3 does. JavaScript's own order differs beyond U+FFFF. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const idOf = (region: string, name: string): string => `${region}/${name}`;

/** The buckets of an emulator. Changes while it runs are visible in the next call. */
export class BucketShelf {
  private readonly buckets = new Map<string, SpacesBucket>();

  constructor(buckets: readonly SpacesBucket[]) {
    buckets.forEach((bucket) => this.put(bucket));
  }

  /** Adds a bucket, or replaces the one of the same region and name. */
  put(bucket: SpacesBucket): void {
    this.buckets.set(idOf(bucket.region, bucket.name), bucket);
  }

  /** Removes a bucket. Returns false if there was none. */
  remove(region: string, name: string): boolean {
    return this.buckets.delete(idOf(region, name));
  }

  find(region: string, name: string): SpacesBucket | undefined {
    return this.buckets.get(idOf(region, name));
  }

  /** All buckets of all regions and owners. */
  all(): SpacesBucket[] {
    return [...this.buckets.values()];
  }

  /** An owner's buckets in one region, ordered by name like ListBuckets. */
  ownedBy(owner: string, region: string): SpacesBucket[] {
    return this.all()
      .filter((bucket) => bucket.owner === owner && bucket.region === region)
      .sort((a, b) => compareKeys(a.name, b.name));
  }
}
