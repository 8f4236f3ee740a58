import { type IncomingHttpHeaders } from 'node:http';

/** The calls about one bucket that are answered like a RADOS Gateway does. */
export type BucketOperation =
  | 'GetBucketAcl'
  | 'GetBucketCors'
  | 'GetBucketEncryption'
  | 'GetBucketLifecycleConfiguration'
  | 'GetBucketLocation'
  | 'GetBucketPolicy'
  | 'GetBucketPolicyStatus'
  | 'GetBucketTagging'
  | 'GetBucketVersioning'
  | 'GetObject'
  | 'GetObjectLockConfiguration'
  | 'GetPublicAccessBlock'
  | 'HeadBucket'
  | 'ListMultipartUploads'
  | 'ListObjectVersions'
  | 'ListObjects'
  | 'ListObjectsV2'
  | 'ListParts';

/** All calls by their S3 names. `GetBucketWebsite` and `MethodNotAllowed` result in 405, `NotImplemented` in 501. */
export type SpacesOperation =
  BucketOperation | 'ListBuckets' | 'GetBucketWebsite' | 'MethodNotAllowed' | 'NotImplemented';

/** A parsed request. */
export interface SpacesCall {
  readonly method: string;
  /** The original path of the request, including the region and escapes, because this path was signed. */
  readonly path: string;
  readonly region: string;
  /** Absent if the path has none. */
  readonly bucket?: string;
  /** The object's key, decoded. Empty if the path has none. */
  readonly key: string;
  readonly operation: SpacesOperation;
  /** Decoded; a parameter without a value is empty. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}
