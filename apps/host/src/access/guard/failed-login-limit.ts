import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { ATTEMPTS, ATTEMPTS_WINDOW, AttemptLimit, BoundedSet } from './attempt-limit.js';

/** How many tokens are counted at once, to bound memory. */
const MAX_TOKENS = 10_000;

interface Counted {
  failures: number;
  /** The end of the count, in milliseconds of the monotonic clock. */
  readonly ends: number;
}

/**
 * Counts how often the same token was wrong, from any address, so that a script with a revoked token, or a token tried
 * from many addresses, no longer costs look-ups. A wrong token cannot become valid, because new ones are random.
 */
class WrongTokens {
  readonly #counted = new Map<string, Counted>();

  /** @param windowMs how long a count lasts, from its first failure. */
  constructor(
    private readonly failures: number,
    private readonly windowMs: number,
  ) {}

  /** Seconds until the token of a hash may be looked up again. Undefined if it may be looked up now. */
  secondsLeft(hash: string): number | undefined {
    const counted = this.#counted.get(hash);
    if (counted === undefined || counted.failures < this.failures) return undefined;
    const left = counted.ends - performance.now();
    return left > 0 ? Math.max(1, Math.ceil(left / 1000)) : undefined;
  }

  /** Counts a failure. The oldest counts are dropped first. */
  count(hash: string): void {
    const counted = this.#counted.get(hash);
    if (counted !== undefined && counted.ends > performance.now()) {
      counted.failures += 1;
      return;
    }
    this.#counted.delete(hash);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size >= MAX_TOKENS && oldest !== undefined) this.#counted.delete(oldest);
    this.#counted.set(hash, { failures: 1, ends: performance.now() + this.windowMs });
  }
}

/** How many valid tokens to remember. */
const REMEMBERED = 1000;
/** Concurrent look-ups for addresses that have used up their attempts. */
const LATE_AT_ONCE = 2;

/** One attempt to authenticate with a token. */
interface LoginAttempt {
  /** Of the client. */
  readonly address: string;
  /** Of the token. */
  readonly hash: string;
}

/** The result of an attempt: the caller, a wrong token, or the seconds to wait. */
export type LoginOutcome<Found> =
  { readonly found: Found } | { readonly found?: undefined; readonly retryAfter?: number };

/**
 * Limits failed authentication: after ten wrong tokens from an address in a minute, or ten attempts with the same wrong
 * token, further ones are refused until the minute is over. A valid token is always accepted, whatever others at the
 * same address sent: it has 256 random bits, so a limit would not protect it from being guessed, but would lock out
 * everybody behind a proxy (docs/adr/0007). Counted in this process only.
 */
@Injectable()
export class FailedLoginLimit {
  readonly #attempts = new AttemptLimit();
  readonly #wrong = new WrongTokens(ATTEMPTS, ATTEMPTS_WINDOW * 1000);
  readonly #good = new BoundedSet(REMEMBERED);
  readonly #late = pLimit(LATE_AT_ONCE);

  /**
   * Tries a token. The attempt is reserved before the look-up and returned if the token is valid, so that concurrent
   * attempts count like sequential ones.
   *
   * @param find looks up the token with one indexed query. Its errors are passed on, and do not count as attempts.
   */
  async attempt<Found>(
    { address, hash }: LoginAttempt,
    find: () => Promise<Found | undefined>,
  ): Promise<LoginOutcome<Found>> {
    const known = this.#good.has(hash);
    const unheard = this.#wrong.secondsLeft(hash);
    if (unheard !== undefined) return { retryAfter: unheard };
    const overdrawn = known ? undefined : await this.#attempts.take(address);
    const giveBack = async (): Promise<void> => (known ? undefined : this.#attempts.giveBack(address));
    const found = await (overdrawn === undefined ? find() : this.#late(find)).catch(async (error: unknown) => {
      await giveBack();
      throw error;
    });
    if (found !== undefined) {
      await giveBack();
      this.#good.add(hash);
      return { found };
    }
    this.#good.delete(hash);
    this.#wrong.count(hash);
    return { retryAfter: known ? await this.#attempts.take(address) : overdrawn };
  }
}
