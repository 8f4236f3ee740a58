import type { BodyAnswer } from '../../http/answer-writer.js';
import type { SpacesAccount, SpacesCaller } from '../account/bucket-access.js';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';

/** The input of a response about one bucket. The caller is known to be permitted. */
export interface BucketQuestion {
  readonly bucket: SpacesBucket;
  readonly owner: Pick<SpacesAccount, 'id' | 'displayName'>;
  readonly caller: SpacesCaller;
  readonly query: Readonly<Record<string, string>>;
  /** The key of the requested object. Empty in calls about the bucket. */
  readonly key: string;
}

/** Answers one call about a bucket, or throws a SpacesError. */
export type BucketAnswer = (question: BucketQuestion) => BodyAnswer;
