import { type SpacesAccount } from './account/spaces-account.types.js';
import { type BucketShelf } from './bucket/bucket-shelf.js';
import { type SpacesBucket } from './bucket/spaces-bucket.types.js';
import { type SpacesOperation } from './protocol/spaces-call.types.js';
import { type SpacesFaults } from './faults/spaces-faults.js';

/** How to start a Spaces emulator. Without any option it holds the demo account and its buckets. */
export interface SpacesEmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The regions it answers for; `SPACES_REGIONS` when absent. */
  readonly regions?: readonly string[];
  readonly accounts?: readonly SpacesAccount[];
  /** Made from `seed` and `bucketCount` for the first account when absent. */
  readonly buckets?: readonly SpacesBucket[];
  /** Of the demo buckets; the same seed makes the same buckets. Default 1. */
  readonly seed?: number;
  /** How many demo buckets; default 24. */
  readonly bucketCount?: number;
  /** Added to every answer; default 0. */
  readonly latencyMs?: number;
  /** The clock that signatures are checked against, in milliseconds since the Unix epoch. */
  readonly now?: () => number;
  /** Makes ListBuckets heed `max-buckets` and `continuation-token`, which the real gateway ignores. Default false. */
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
  /** The key it claims to be signed with. */
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
  /** May be changed while it runs. */
  readonly buckets: BucketShelf;
  readonly faults: SpacesFaults;
  /** The last 100,000 requests, oldest first. */
  readonly requests: readonly SpacesRequest[];
  /** The most requests there ever were at once. */
  readonly mostInFlight: number;
  /** Stops it and ends every open connection. Safe to call twice. */
  close(): Promise<void>;
}
