import type { BodyAnswer } from '../../http/answer-writer.js';
import type { SpacesCaller } from '../account/bucket-access.js';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { SpacesError } from '../protocol/error-table.js';
import { compareKeys } from '../bucket/bucket-shelf.js';
import { objectIndex } from '../objects/object-index.js';
import { xmlAnswer } from './xml-answer.js';
import type { BucketAnswer } from './bucket-answer.types.js';

/** The input of ListBuckets. */
export interface BucketListing {
  readonly caller: SpacesCaller;
  /** The caller's buckets in the region, by name. */
  readonly buckets: readonly SpacesBucket[];
  readonly query: Readonly<Record<string, string>>;
  /** Whether `max-buckets` and `continuation-token` have an effect. The gateway ignores them; Amazon S3 does not. */
  readonly paged: boolean;
}

const MOST_BUCKETS = 10_000;

const pageOf = ({
  buckets,
  query,
  paged,
}: BucketListing): { readonly buckets: readonly SpacesBucket[]; readonly token?: string } => {
  if (!paged) {
    return { buckets };
  }
  const after = query['continuation-token'] ?? '';
  const limit = Number(query['max-buckets'] ?? MOST_BUCKETS);
  const rest = buckets.filter(({ name }) => compareKeys(name, after) > 0);
  const page = rest.slice(0, limit);
  return { buckets: page, ...(rest.length > page.length ? { token: page.at(-1)?.name } : {}) };
};

/**
 * ListBuckets: all buckets of the region in one response. An unsigned call gets an empty list with status 200, because
 * an anonymous caller owns no buckets.
 * @throws SpacesError AccessDenied for a limited key that may not list.
 */
export const bucketListAnswer = (listing: BucketListing): BodyAnswer => {
  const { caller } = listing;
  if (caller !== 'anonymous' && caller.key.buckets !== undefined && caller.key.listBuckets !== 'all') {
    throw new SpacesError('AccessDenied');
  }
  const owner = caller === 'anonymous' ? { id: 'anonymous', displayName: '' } : caller.account;
  const { buckets, token } = pageOf(listing);
  return xmlAnswer('ListAllMyBucketsResult', {
    Owner: { ID: owner.id, DisplayName: owner.displayName },
    Buckets: {
      Bucket: buckets.map(({ name, createdAt }) => ({ Name: name, CreationDate: new Date(createdAt).toISOString() })),
    },
    ContinuationToken: token,
  });
};

/** No quota is set. */
const OWNER_HEADERS = {
  'x-rgw-quota-user-size': '-1',
  'x-rgw-quota-user-objects': '-1',
  'x-rgw-quota-max-buckets': '1000',
  'x-rgw-quota-bucket-size': '-1',
  'x-rgw-quota-bucket-objects': '-1',
};

/** HeadBucket: the size of the bucket, in headers specific to the gateway. Its owner also gets the quotas. */
export const headBucketAnswer: BucketAnswer = ({ bucket, caller }) => {
  const { count, totalBytes } = objectIndex(bucket);
  const isOwner = caller !== 'anonymous' && caller.account.id === bucket.owner;
  return {
    status: 200,
    headers: {
      'x-rgw-object-count': String(count),
      'x-rgw-bytes-used': String(totalBytes),
      ...(isOwner ? OWNER_HEADERS : {}),
    },
  };
};
