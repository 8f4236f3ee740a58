import { type SpacesOperation } from '../protocol/spaces-call.types.js';
import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { type SpacesCaller } from './spaces-account.types.js';

/** What READ on a bucket permits: its listing, and the calls that the gateway treats as a listing. */
const READ_OPERATIONS: ReadonlySet<SpacesOperation> = new Set([
  'GetBucketEncryption',
  'HeadBucket',
  'ListObjects',
  'ListObjectsV2',
]);

/**
 * Whether a call on a bucket is permitted: everything for the owner's keys (within their limits), the listing of a
 * public bucket for everyone.
 */
export const mayCall = (caller: SpacesCaller, operation: SpacesOperation, bucket: SpacesBucket): boolean => {
  if (bucket.acl === 'public-read' && READ_OPERATIONS.has(operation)) {
    return true;
  }
  if (caller === 'anonymous' || caller.account.id !== bucket.owner) {
    return false;
  }
  return caller.key.buckets === undefined || caller.key.buckets.includes(bucket.name);
};
