/** How long a response may take, and how often and how long a failed request is retried. */
export interface RetryPolicy {
  /** Milliseconds from sending a request to the end of its response. A slower one has failed, and may be retried. */
  readonly answerWithinMs: number;
  /** Total number of attempts for temporary failures: 5xx, a broken connection, a truncated body. */
  readonly tries: number;
  /** Milliseconds before the second attempt; doubled each time, and randomly reduced by up to half. */
  readonly baseDelayMs: number;
  /** The maximum back-off in milliseconds. */
  readonly maxDelayMs: number;
  /** How many 429 responses one request waits out. */
  readonly rateLimitWaits: number;
  /** The longest wait in milliseconds. If a provider asks for more, the request fails. */
  readonly longestWaitMs: number;
}
