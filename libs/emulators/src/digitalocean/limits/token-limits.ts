/** The number of requests that a token may send. The burst limit is always 5 % of the hourly one, per 60 seconds. */
export interface Limits {
  /** Per hour: 5,000 by default. */
  readonly hourly: number;
  /** Per 10 seconds, for `/v2/cdn/endpoints` and paths below it: 5 by default. */
  readonly cdn: number;
  /** Per 60 seconds, for `/v2/account/keys`: 10 by default. */
  readonly keys: number;
}

/** More than a demo or a spec ever sends: nothing waits for a window to pass. */
export const AMPLE_LIMITS: Limits = { hourly: 1_000_000, cdn: 1_000_000, keys: 1_000_000 };

/** Whether a request is within the limits, and the headers of its response. */
export interface Admission {
  readonly refused: boolean;
  /** Seconds to wait. Only set by the burst limit. */
  readonly retryAfter?: number;
  /** `ratelimit-limit`, `-remaining` and `-reset`. */
  readonly headers: Readonly<Record<string, number>>;
}

/** Counts the requests of a past number of milliseconds. */
export class SlidingWindow {
  private moments: number[] = [];
  private expired = 0;

  constructor(
    readonly limit: number,
    private readonly spanMs: number,
  ) {}

  /** The number of further requests that are allowed now. Never negative. */
  remaining(now: number): number {
    this.expire(now);
    return Math.max(0, this.limit - (this.moments.length - this.expired));
  }

  count(now: number): void {
    this.moments.push(now);
  }

  /** When the oldest counted request leaves the window, in milliseconds since the epoch. Now if there is none. */
  resetAt(now: number): number {
    this.expire(now);
    const oldest = this.moments[this.expired];
    return oldest === undefined ? now : oldest + this.spanMs;
  }

  private expire(now: number): void {
    while ((this.moments[this.expired] ?? Infinity) <= now - this.spanMs) {
      this.expired += 1;
    }
    if (this.expired > 1024 && this.expired * 2 > this.moments.length) {
      this.moments = this.moments.slice(this.expired);
      this.expired = 0;
    }
  }
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const CDN_SPAN_MS = 10_000;
const BURST_SHARE = 0.05;

const KEYS_PATH = '/v2/account/keys';
const CDN_PATH = '/v2/cdn/endpoints';

const seconds = (ms: number): number => Math.ceil(ms / 1000);

const headersOf = (window: SlidingWindow, now: number, remaining = window.remaining(now)) => ({
  'ratelimit-limit': window.limit,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': seconds(window.resetAt(now)),
});

/**
 * The limits of one token, all of them sliding windows: per hour, 5 % of that per minute, and separate ones for two
 * paths. Separate limits apply in addition to the general ones. Rejected requests are not counted. The headers describe
 * the limit that rejects, by default the hourly one.
 */
export class TokenLimits {
  private readonly hourly: SlidingWindow;
  private readonly burst: SlidingWindow;
  private readonly cdn: SlidingWindow;
  private readonly keys: SlidingWindow;

  constructor(limits: Limits) {
    this.hourly = new SlidingWindow(limits.hourly, HOUR_MS);
    this.burst = new SlidingWindow(Math.max(1, Math.floor(limits.hourly * BURST_SHARE)), MINUTE_MS);
    this.cdn = new SlidingWindow(limits.cdn, CDN_SPAN_MS);
    this.keys = new SlidingWindow(limits.keys, MINUTE_MS);
  }

  /** Counts a request, unless it must be rejected. */
  admit(path: string, now: number): Admission {
    const special = this.specialOf(path);
    if (special?.remaining(now) === 0) {
      return { refused: true, headers: headersOf(special, now) };
    }
    if (this.hourly.remaining(now) === 0) {
      return { refused: true, headers: headersOf(this.hourly, now) };
    }
    if (this.burst.remaining(now) === 0) {
      const wait = seconds(this.burst.resetAt(now) - now);
      return { refused: true, retryAfter: wait, headers: headersOf(this.hourly, now, 0) };
    }
    [this.hourly, this.burst, special].forEach((window) => window?.count(now));
    return { refused: false, headers: headersOf(this.hourly, now) };
  }

  private specialOf(path: string): SlidingWindow | undefined {
    if (path === CDN_PATH || path.startsWith(`${CDN_PATH}/`)) {
      return this.cdn;
    }
    return path === KEYS_PATH ? this.keys : undefined;
  }
}

const DEFAULTS: Limits = { hourly: 5000, cdn: 5, keys: 10 };

/** The limits of every token. Requests without a known token share one set. */
export class LimitRegistry {
  private readonly limits: Limits;
  private readonly byToken = new Map<number | undefined, TokenLimits>();

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...DEFAULTS, ...limits };
  }

  of(token: { readonly index: number } | undefined): TokenLimits {
    const known = this.byToken.get(token?.index) ?? new TokenLimits(this.limits);
    this.byToken.set(token?.index, known);
    return known;
  }
}
