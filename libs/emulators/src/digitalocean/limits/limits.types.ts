/** Requests that a token may make. The burst limit is always 5 % of the hourly one, per 60 seconds. */
export interface Limits {
  /** Per hour: 5,000 by default. */
  readonly hourly: number;
  /** Per 10 seconds, on `/v2/cdn/endpoints` and what is below it: 5 by default. */
  readonly cdn: number;
  /** Per 60 seconds, on `/v2/account/keys`: 10 by default. */
  readonly keys: number;
}

/** Whether a request is within the limits, and what its answer's headers say. */
export interface Admission {
  readonly refused: boolean;
  /** Seconds to wait; only when the burst limit refuses. */
  readonly retryAfter?: number;
  /** `ratelimit-limit`, `-remaining` and `-reset`. */
  readonly headers: Readonly<Record<string, number>>;
}
