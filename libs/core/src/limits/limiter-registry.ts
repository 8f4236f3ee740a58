import { createHash } from 'node:crypto';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import type { Secret } from '../credentials/secret.js';
import { type TokenBudget, TokenLimiter } from './token-limiter.js';

/**
 * One limiter per token, shared by every connection of a process that uses it. The process creates one registry and
 * passes it to each connection. Tokens are identified by a hash, so the registry holds no secret. A limiter is kept as
 * long as a connection uses it or a request of its token still counts.
 */
export class LimiterRegistry {
  readonly #limiters = new Map<string, TokenLimiter>();
  /** The number of users of each limiter, so that a limiter that has not sent anything yet is not removed while in use. */
  readonly #holders = new Map<TokenLimiter, number>();

  constructor(readonly clock: SchedulerLike = asyncScheduler) {}

  /** Acquires the limiter of a credential at a provider: the same object for all concurrent users. Release it when done. */
  forToken(provider: string, credentials: Secret<object>, budget: TokenBudget): TokenLimiter {
    const key = createHash('sha256')
      .update(JSON.stringify([provider, credentials.reveal()]))
      .digest('hex');
    this.#forgetIdle();
    const limiter = this.#limiters.get(key) ?? new TokenLimiter(budget, this.clock);
    this.#limiters.set(key, limiter);
    this.#holders.set(limiter, this.#holdersOf(limiter) + 1);
    return limiter;
  }

  /** Releases the limiter. It is removed once nobody uses it and none of its requests counts any more. */
  giveBack(limiter: TokenLimiter): void {
    if (this.#holdersOf(limiter) > 0) this.#holders.set(limiter, this.#holdersOf(limiter) - 1);
    this.#forgetIdle();
  }

  #holdersOf(limiter: TokenLimiter): number {
    return this.#holders.get(limiter) ?? 0;
  }

  #forgetIdle(): void {
    for (const [key, limiter] of this.#limiters) {
      if (this.#holdersOf(limiter) > 0 || !limiter.idle) continue;
      this.#limiters.delete(key);
      this.#holders.delete(limiter);
    }
  }
}
