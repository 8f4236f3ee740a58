import { type BodyAnswer } from '../../http/answer.types.js';
import { type SpacesCaller } from '../account/spaces-account.types.js';
import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { SpacesError } from '../protocol/spaces.error.js';
import { compareKeys } from '../bucket/key-order.js';
import { xmlAnswer } from './xml-answer.js';

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
