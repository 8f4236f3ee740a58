/** What a response's headers report about the token's budget. */
export interface RateFeedback {
  /** Requests per window, as the provider counts them for this token. */
  readonly limit?: number;
  readonly remaining?: number;
  /** Milliseconds since the epoch at which the oldest counted request expires. */
  readonly resetAt?: number;
}
