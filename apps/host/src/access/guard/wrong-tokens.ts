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
export class WrongTokens {
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
