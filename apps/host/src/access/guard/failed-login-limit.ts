import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { ATTEMPTS, ATTEMPTS_WINDOW, AttemptLimit } from './attempt-limit.js';
import { BoundedSet } from './bounded-set.js';
import { WrongTokens } from './wrong-tokens.js';

/** Good tokens to remember. */
const REMEMBERED = 1000;
/** Look-ups at once for addresses that have used up their attempts. */
const LATE_AT_ONCE = 2;

/** One attempt to get in with a token. */
export interface LoginAttempt {
  /** Of the client. */
  readonly address: string;
  /** Of the token. */
  readonly hash: string;
}

/** What came of an attempt: who it was, a wrong token, or one that is refused for so many seconds. */
export type LoginOutcome<Found> =
  { readonly found: Found } | { readonly found?: undefined; readonly retryAfter?: number };

/**
 * Slows down guessing of tokens: after ten wrong ones from an address in a minute, or the same wrong one ten times, further
 * ones are refused until the minute is over. A token that is good gets in all the same, whatever others behind the same address
 * sent: it was made from 256 random bits, so a limit gains nothing against guessing it, and would shut out everybody behind a
 * proxy (docs/adr/0007). Counted in this process only.
 */
@Injectable()
export class FailedLoginLimit {
  readonly #attempts = new AttemptLimit();
  readonly #wrong = new WrongTokens(ATTEMPTS, ATTEMPTS_WINDOW * 1000);
  readonly #good = new BoundedSet(REMEMBERED);
  readonly #late = pLimit(LATE_AT_ONCE);

  /**
   * Tries a token. The attempt is counted before the look-up and given back when the token is good, so that any number of
   * attempts at the same time count as if they came one after the other.
   *
   * @param find looks the token up: one indexed query. What it throws is thrown, and counts as no attempt.
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
