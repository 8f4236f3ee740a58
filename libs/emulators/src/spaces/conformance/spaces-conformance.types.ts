/** The caller. */
export type ConformanceCaller =
  /** The owner of the conformance buckets. */
  | 'owner'
  /** Another account, which owns nothing. */
  | 'other'
  | 'suspended'
  | 'wrong-secret'
  | 'unknown-key'
  /** With a clock that is 20 minutes ahead. */
  | 'ahead'
  /** With a clock that is 14 minutes behind, which is still fine. */
  | 'behind'
  /** Signs for another region. */
  | 'other-region'
  /** Does not sign. */
  | 'anonymous';

/** One call, and the response of a RADOS Gateway. */
export interface ConformanceCase {
  readonly title: string;
  readonly as: ConformanceCaller;
  /** An S3 command without the word Command: `GetBucketCors`. */
  readonly call: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The SDK's entire output without `$metadata`. Dates and ETags are replaced by the words `date` and `etag`. */
  readonly answer?: Readonly<Record<string, unknown>>;
  /** `error.name` in the SDK, and the HTTP status. */
  readonly error?: readonly [name: string, status: number];
}
