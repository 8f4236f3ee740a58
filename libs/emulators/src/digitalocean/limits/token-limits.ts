import { type Admission, type Limits } from './limits.types.js';
import { SlidingWindow } from './sliding-window.js';

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
