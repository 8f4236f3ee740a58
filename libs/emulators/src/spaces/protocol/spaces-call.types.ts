import { type IncomingHttpHeaders } from 'node:http';

/** The calls about one bucket that are answered as the RADOS Gateway answers them. */
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
  | 'GetObjectLockConfiguration'
  | 'GetPublicAccessBlock'
  | 'HeadBucket'
  | 'ListMultipartUploads'
  | 'ListObjectVersions'
  | 'ListObjects'
  | 'ListObjectsV2'
  | 'ListParts';

/** Every call by its S3 name; `GetBucketWebsite` and `MethodNotAllowed` answer 405, `NotImplemented` answers 501. */
export type SpacesOperation =
  BucketOperation | 'ListBuckets' | 'GetBucketWebsite' | 'MethodNotAllowed' | 'NotImplemented';

/** A request, read. */
export interface SpacesCall {
  readonly method: string;
  /** The path as it was sent, with the region in front and its escapes: it is what was signed. */
  readonly path: string;
  readonly region: string;
  /** Absent where the path names none. */
  readonly bucket?: string;
  /** The object's key, decoded; empty where the path names none. */
  readonly key: string;
  readonly operation: SpacesOperation;
  /** Decoded; a parameter without a value is empty. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}
