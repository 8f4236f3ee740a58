import { type SpacesOperation } from '../protocol/spaces-call.types.js';

/** The calls on a bucket that are selected by a query parameter (Amazon S3 API reference, "Actions"). */
const BY_SUBRESOURCE: Readonly<Record<string, SpacesOperation>> = {
  acl: 'GetBucketAcl',
  cors: 'GetBucketCors',
  encryption: 'GetBucketEncryption',
  lifecycle: 'GetBucketLifecycleConfiguration',
  location: 'GetBucketLocation',
  'object-lock': 'GetObjectLockConfiguration',
  policy: 'GetBucketPolicy',
  policyStatus: 'GetBucketPolicyStatus',
  publicAccessBlock: 'GetPublicAccessBlock',
  tagging: 'GetBucketTagging',
  versioning: 'GetBucketVersioning',
  website: 'GetBucketWebsite',
  // The gateway supports these, but Maestro does not use them, and an invented response would mislead.
  delimiter: 'NotImplemented',
  logging: 'NotImplemented',
  notification: 'NotImplemented',
  replication: 'NotImplemented',
  requestPayment: 'NotImplemented',
  uploads: 'ListMultipartUploads',
  versions: 'ListObjectVersions',
};

/** The part of the address that a request names. */
export interface CallTarget {
  readonly method: string;
  readonly bucket: string;
  /** The object's key. */
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The S3 name of a call. An unknown parameter is ignored, so the call is a listing, as in the gateway. */
export const operationOf = ({ method, bucket, key, query }: CallTarget): SpacesOperation => {
  if (method !== 'GET' && method !== 'HEAD') {
    return 'MethodNotAllowed';
  }
  if (bucket === '') {
    return 'ListBuckets';
  }
  if (key !== '') {
    return method === 'GET' && Object.hasOwn(query, 'uploadId') ? 'ListParts' : 'NotImplemented';
  }
  if (method === 'HEAD') {
    return 'HeadBucket';
  }
  const named = Object.keys(query).find((parameter) => Object.hasOwn(BY_SUBRESOURCE, parameter));
  if (named !== undefined) {
    return BY_SUBRESOURCE[named] as SpacesOperation;
  }
  return query['list-type'] === '2' ? 'ListObjectsV2' : 'ListObjects';
};
