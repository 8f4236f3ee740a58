/** One limit of a provider, for one token: at most `requests` in any `windowMs`, unless it says otherwise. */
export interface RateLimit {
  /** Unique in the manifest; shown when a request waits for it: `burst`. */
  readonly name: string;
  readonly requests: number;
  /** Milliseconds. */
  readonly windowMs: number;
  /** Only requests whose path begins with this count: `/v2/cdn/endpoints`. Default: all. */
  readonly path?: string;
  /**
   * The budget comes back request by request, one every `windowMs / requests`: of 3,600 an hour, one a second. `ratelimit-reset` then
   * tells when all of it is back, not when one may go on. Default: each request comes back `windowMs` after it was made.
   */
  readonly refills?: boolean;
  /** True for the window that the provider's `ratelimit-limit` header speaks of: what it states then replaces `requests`. */
  readonly stated?: boolean;
  /** The window follows another one, when that one is stated to be larger or smaller: 5 % of `hourly`. */
  readonly shareOf?: { readonly limit: string; readonly fraction: number };
}
