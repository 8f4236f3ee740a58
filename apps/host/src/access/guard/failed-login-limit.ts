import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { ATTEMPTS, ATTEMPTS_WINDOW, AttemptLimit } from './attempt-limit.js';
import { BoundedSet } from './bounded-set.js';
import { WrongTokens } from './wrong-tokens.js';

/** How many valid tokens to remember. */
const REMEMBERED = 1000;
/** Concurrent look-ups for addresses that have used up their attempts. */
const LATE_AT_ONCE = 2;

/** One attempt to authenticate with a token. */
export interface LoginAttempt {
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
