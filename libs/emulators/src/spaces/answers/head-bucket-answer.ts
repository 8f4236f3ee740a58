import { objectIndex } from '../objects/object-index.js';
import { type BucketAnswer } from './bucket-answer.types.js';

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
