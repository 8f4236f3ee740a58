import type { SpacesOperation, SpacesCall } from '../protocol/spaces-call.types.js';
import type { IncomingMessage } from 'node:http';

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
    if (method !== 'GET') {
      return 'NotImplemented';
    }
    return Object.hasOwn(query, 'uploadId') ? 'ListParts' : 'GetObject';
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

/** Without the URL class, which would change what was signed. */
const splitUrl = (url: string): { readonly pathname: string; readonly search: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, mark), search: url.slice(mark + 1) };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is treated as part of the name, which no bucket has.
    return text;
  }
};

/** Parses `/REGION`, `/REGION/BUCKET` or `/REGION/BUCKET/KEY` and the query: path-style addresses below a region. */
export const readCall = ({ method = 'GET', url = '/', headers }: IncomingMessage): SpacesCall => {
  const { pathname: path, search } = splitUrl(url);
  const [, region = '', bucket = '', ...rest] = path.split('/');
  const query = Object.fromEntries(new URLSearchParams(search));
  const operation = operationOf({ method, bucket, key: rest.join('/'), query });
  return {
    method,
    path,
    region,
    operation,
    query,
    headers,
    key: decode(rest.join('/')),
    ...(bucket === '' ? {} : { bucket: decode(bucket) }),
  };
};
