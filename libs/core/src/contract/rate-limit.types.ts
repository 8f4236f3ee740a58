/** The names of the headers that report a rate limit. Case does not matter. */
export interface RateHeaders {
  /** Requests that the window allows. Default: `ratelimit-limit`. */
  readonly limit?: string;
  /** Remaining requests. Default: `ratelimit-remaining`. */
  readonly remaining?: string;
  /** When the limit resets: seconds or milliseconds since the epoch, or seconds from now. Default: `ratelimit-reset`. */
  readonly reset?: string;
}

/** Methods that a limit may apply to. */
export const HTTP_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** The method of a request. */
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** One rate limit of a provider, per token: at most `requests` in any `windowMs`, unless `refills` is set. */
export interface RateLimit {
  /** Unique in the manifest; shown when a request waits for it: `burst`. */
  readonly name: string;
  readonly requests: number;
  /** Milliseconds. */
  readonly windowMs: number;
  /** Only requests whose path begins with this count: `/v2/cdn/endpoints`. Default: all. */
  readonly path?: string;
  /**
   * Only requests to one of these complete paths count, all towards the same limit. A placeholder of any name matches
   * text within one path segment: `['/v4/domains', '/v4/domains/{parent}/records']`. Instead of `path`. Default: all.
   */
  readonly paths?: readonly string[];
  /** Only requests with this method count. Declared lists are read with `GET`. Default: any method. */
  readonly method?: HttpMethod;
  /**
   * The budget refills one request at a time, every `windowMs / requests`: with 3,600 per hour, one per second.
   * `ratelimit-reset` is then when the budget is full again, not when the next request is allowed. Default: each
   * request counts for `windowMs` after it was made.
   */
  readonly refills?: boolean;
  /**
   * True for the window that the provider's rate limit headers describe; their values then replace `requests`. At most
   * one for all requests, and one for each `path`, `paths` or `method` whose responses have separate headers.
   */
  readonly stated?: boolean;
  /** The names of the headers of a stated limit, if they differ from the defaults: `{remaining: 'x-ratelimit-remaining'}`. */
  readonly headers?: RateHeaders;
  /** The window is a share of another, stated one, and changes with it: 5 % of `hourly`. */
  readonly shareOf?: { readonly limit: string; readonly fraction: number };
}
