import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Failures an address may have in a window. */
const FAILURES = 10;
/** The window, in seconds. */
const WINDOW = 60;
/** Good tokens to remember. */
const REMEMBERED = 1000;

/**
 * Stops an address that goes on trying tokens: after ten failures in a minute it is refused unheard until the minute is
 * over. Tokens that were good before are heard all the same, so that one client with an old token does not shut out the
 * others behind the same proxy. Counted in this process only.
 */
@Injectable()
export class FailedLoginLimit {
  private readonly failures = new RateLimiterMemory({ points: FAILURES, duration: WINDOW });
  private readonly good = new Set<string>();

  /** Seconds until the address is heard again with the token of this hash; undefined when it is heard now. */
  async refusedFor(address: string, hash: string): Promise<number | undefined> {
    if (this.good.has(hash)) return undefined;
    const counted = await this.failures.get(address);
    if (counted === null || counted.consumedPoints < FAILURES) return undefined;
    return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
  }

  /** Counts a failure. */
  async failed(address: string, hash: string): Promise<void> {
    this.good.delete(hash);
    await this.failures.penalty(address);
  }

  /** Remembers a good token. */
  succeeded(hash: string): void {
    const [oldest] = this.good;
    if (this.good.size >= REMEMBERED && !this.good.has(hash) && oldest !== undefined) this.good.delete(oldest);
    this.good.add(hash);
  }
}
