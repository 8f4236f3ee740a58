import { type BodyAnswer } from '../../http/answer.types.js';
import { type SpacesAccount, type SpacesCaller } from '../account/spaces-account.types.js';
import { type SpacesBucket } from '../bucket/spaces-bucket.types.js';

/** What a call about one bucket is answered from. The caller is known to be allowed. */
export interface BucketQuestion {
  readonly bucket: SpacesBucket;
  readonly owner: Pick<SpacesAccount, 'id' | 'displayName'>;
  readonly caller: SpacesCaller;
  readonly query: Readonly<Record<string, string>>;
  /** Of the object that is asked about; empty in calls about the bucket. */
  readonly key: string;
}

/** Answers one call about a bucket, or throws a SpacesError. */
export type BucketAnswer = (question: BucketQuestion) => BodyAnswer;
