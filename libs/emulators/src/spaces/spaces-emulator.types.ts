import type { SpacesAccount } from './account/bucket-access.js';
import type { BucketShelf } from './bucket/bucket-shelf.js';
import type { SpacesBucket } from './bucket/spaces-bucket.types.js';
import type { SpacesOperation } from './protocol/spaces-call.types.js';
import type { SpacesFaults } from './faults/spaces-faults.js';

/** Options of a Spaces emulator. By default, it has the demo account and its buckets. */
export interface SpacesEmulatorOptions {
  /** Default: 0, a free port. */
  readonly port?: number;
  /** Its regions. Default: `SPACES_REGIONS`. */
  readonly regions?: readonly string[];
  readonly accounts?: readonly SpacesAccount[];
  /** Default: generated from `seed` and `bucketCount` for the first account. */
  readonly buckets?: readonly SpacesBucket[];
  /** The seed of the demo buckets: the same seed results in the same buckets. Default: 1. */
  readonly seed?: number;
  /** The number of demo buckets. Default: 24. */
  readonly bucketCount?: number;
  /** The delay of every response, in milliseconds. Default: 0. */
  readonly latencyMs?: number;
  /** The clock that signatures are checked against, in milliseconds since the Unix epoch. */
  readonly now?: () => number;
  /**
   * Makes ListBuckets respect `max-buckets` and `continuation-token`, which the real gateway ignores. Default: false.
   */
  readonly pageBuckets?: boolean;
}

/** A request that arrived. */
export interface SpacesRequest {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly method: string;
  readonly region: string;
  readonly bucket?: string;
  readonly operation: SpacesOperation;
  readonly query: Readonly<Record<string, string>>;
  /** The key in its signature. */
  readonly accessKeyId?: string;
}

/** A running Spaces emulator. */
export interface SpacesEmulator {
  /** A template, `http://127.0.0.1:PORT/{region}`: the S3 endpoint of each region, for path-style clients. */
  readonly endpoint: string;
  /** The endpoint of one region. */
  endpointOf(region: string): string;
  /** A key of the first account. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly regions: readonly string[];
  readonly accounts: readonly SpacesAccount[];
  /** Can be changed while it runs. */
  readonly buckets: BucketShelf;
  readonly faults: SpacesFaults;
  /** The last 100,000 requests, oldest first. */
  readonly requests: readonly SpacesRequest[];
  /** The maximum number of concurrent requests so far. */
  readonly mostInFlight: number;
  /** Stops it and ends all connections. Can be called twice. */
  close(): Promise<void>;
}
