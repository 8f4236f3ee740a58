/** The number of requests that a token may send. The burst limit is always 5 % of the hourly one, per 60 seconds. */
export interface Limits {
  /** Per hour: 5,000 by default. */
  readonly hourly: number;
  /** Per 10 seconds, for `/v2/cdn/endpoints` and paths below it: 5 by default. */
  readonly cdn: number;
  /** Per 60 seconds, for `/v2/account/keys`: 10 by default. */
  readonly keys: number;
}

/** Whether a request is within the limits, and the headers of its response. */
export interface Admission {
  readonly refused: boolean;
  /** Seconds to wait. Only set by the burst limit. */
  readonly retryAfter?: number;
  /** `ratelimit-limit`, `-remaining` and `-reset`. */
  readonly headers: Readonly<Record<string, number>>;
}
