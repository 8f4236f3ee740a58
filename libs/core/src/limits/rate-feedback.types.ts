/** What an answer's headers say of the token's budget. */
export interface RateFeedback {
  /** Requests per window, as the provider counts for this token. */
  readonly limit?: number;
  readonly remaining?: number;
  /** Milliseconds since the epoch at which the oldest counted request expires. */
  readonly resetAt?: number;
}
