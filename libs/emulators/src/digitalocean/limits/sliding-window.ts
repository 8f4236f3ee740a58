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
