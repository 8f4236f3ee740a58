import type { SpacesOperation } from '../protocol/spaces-call.types.js';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';

/** An access key of an account, as created in `API → Spaces Keys`. */
export interface SpacesKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The buckets that the key is limited to. Without it, the key can access every bucket of the account. */
  readonly buckets?: readonly string[];
  /**
   * The response to a limited key that lists buckets: 403 AccessDenied (`refused`, the default) or the entire list
   * (`all`).
   */
  readonly listBuckets?: 'all' | 'refused';
}

/** An account that owns buckets. */
export interface SpacesAccount {
  /** The owner id in the responses of ListBuckets and GetBucketAcl. */
  readonly id: string;
  readonly displayName: string;
  readonly keys: readonly SpacesKey[];
  /** Every signed call of a suspended account is rejected with 403 UserSuspended. */
  readonly suspended?: boolean;
}

/** The caller: an account with one of its keys, or anonymous. */
export type SpacesCaller = { readonly account: SpacesAccount; readonly key: SpacesKey } | 'anonymous';

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
