/** One sliding window of a provider: at most `requests` in any `windowMs`, for one token. */
export interface RateLimit {
  /** Unique in the manifest; shown when a request waits for it: `burst`. */
  readonly name: string;
  readonly requests: number;
  /** Milliseconds. */
  readonly windowMs: number;
  /** Only requests whose path begins with this count: `/v2/cdn/endpoints`. Default: all. */
  readonly path?: string;
  /** True for the window that the provider's `ratelimit-limit` header speaks of: what it states then replaces `requests`. */
  readonly stated?: boolean;
  /** The window follows another one, when that one is stated to be larger or smaller: 5 % of `hourly`. */
  readonly shareOf?: { readonly limit: string; readonly fraction: number };
}
