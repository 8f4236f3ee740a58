/** A waiting request, and when it may continue. */
export interface RateWait {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** `burst: 250 requests per 60 s`, `the provider asked to wait`. */
  readonly reason: string;
}
