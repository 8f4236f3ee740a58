/** The right to send one request. */
export interface Permit {
  /** Call it when the response has arrived or the request was abandoned. Further calls have no effect. */
  release(feedback?: RateFeedback): void;
}

/** What a response's headers report about the token's budget. */
export interface RateFeedback {
  /** Requests per window, as the provider counts them for this token. */
  readonly limit?: number;
  readonly remaining?: number;
  /** Milliseconds since the epoch at which the oldest counted request expires. */
  readonly resetAt?: number;
}

/** A waiting request, and when it may continue. */
export interface RateWait {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** `burst: 250 requests per 60 s`, `the provider asked to wait`. */
  readonly reason: string;
}
