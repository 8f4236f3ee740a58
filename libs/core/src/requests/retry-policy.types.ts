/** How long an answer may take, and how often and how long a failed request is tried again. */
export interface RetryPolicy {
  /** Milliseconds from sending a request to the end of its answer. One that takes longer has failed, and may be tried again. */
  readonly answerWithinMs: number;
  /** Tries in all, the first included, for failures that may pass: 5xx, a broken connection, a cut body. */
  readonly tries: number;
  /** Milliseconds before the second try; doubled each time, with up to half of it taken off at random. */
  readonly baseDelayMs: number;
  /** Milliseconds that a backoff never exceeds. */
  readonly maxDelayMs: number;
  /** How many 429 answers one request sits out. */
  readonly rateLimitWaits: number;
  /** Milliseconds of the longest wait for a provider; one that asks for more has failed the request. */
  readonly longestWaitMs: number;
}
