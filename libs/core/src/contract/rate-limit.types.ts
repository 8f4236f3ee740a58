/** The headers in which a provider tells how much of a limit is left, by their names; case does not matter. */
export interface RateHeaders {
  /** Requests that the window allows. Default: `ratelimit-limit`. */
  readonly limit?: string;
  /** Requests that are left of it. Default: `ratelimit-remaining`. */
  readonly remaining?: string;
  /** When they are back: a moment in seconds or milliseconds since the epoch, or seconds from now. Default: `ratelimit-reset`. */
  readonly reset?: string;
}

/** Methods that a limit may be for. */
export const HTTP_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** The method of a request. */
export type HttpMethod = (typeof HTTP_METHODS)[number];

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
   * Only requests to one of these paths count, from beginning to end, and together. A placeholder of any name stands for text within one step:
   * `['/v4/domains', '/v4/domains/{parent}/records']`. Instead of `path`. Default: all.
   */
  readonly paths?: readonly string[];
  /** Only requests of this method count. Lists that are data are read by `GET`. Default: any method. */
  readonly method?: HttpMethod;
  /**
   * The budget comes back request by request, one every `windowMs / requests`: of 3,600 an hour, one a second. `ratelimit-reset` then
   * tells when all of it is back, not when one may go on. Default: each request comes back `windowMs` after it was made.
   */
  readonly refills?: boolean;
  /**
   * True for the window that the provider's rate headers speak of: what they state then replaces `requests`. One for all requests, and one
   * for each `path`, `paths` or `method` whose answers have headers of their own.
   */
  readonly stated?: boolean;
  /** Of a stated limit, the names of those headers where they are others: `{remaining: 'x-ratelimit-remaining'}`. */
  readonly headers?: RateHeaders;
  /** The window follows another one, when that one is stated to be larger or smaller: 5 % of `hourly`. */
  readonly shareOf?: { readonly limit: string; readonly fraction: number };
}
