import type { S3Client } from '@aws-sdk/client-s3';

/** Where a bucket is. */
export interface BucketAddress {
  readonly region: string;
  readonly name: string;
}

/** One call of the S3 API. */
export interface SpacesCall<T> {
  /** What its requests are counted for; default: the buckets' task. */
  readonly task?: string;
  /** S3's name of it: `GetBucketCors`. */
  readonly operation: string;
  readonly region: string;
  /** Absent for ListBuckets. */
  readonly bucket?: string;
  send(s3: S3Client, options: { readonly abortSignal: AbortSignal }): Promise<T>;
  /** S3 error codes of a 404 that are answers, not failures: `NoSuchCORSConfiguration`, and what they answer. */
  readonly notFound?: Readonly<Record<string, T>>;
}
