import { createHash } from 'node:crypto';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import type { Secret } from '../credentials/secret.js';
import { type TokenBudget, TokenLimiter } from './token-limiter.js';

/**
 * One limiter per token, shared by every connection of a process that uses it. The process makes one registry and hands it to each
 * connection. Tokens are known by a hash, so the registry holds no secret. A limiter is kept for as long as a connection holds it or a
 * request of its token still counts.
 */
export class LimiterRegistry {
  readonly #limiters = new Map<string, TokenLimiter>();
  /** How many hold each limiter: one that has sent nothing yet must not be forgotten under its holder's hands. */
  readonly #holders = new Map<TokenLimiter, number>();

  constructor(readonly clock: SchedulerLike = asyncScheduler) {}

  /** The limiter of a credential at a provider: the same object for all who hold it at the same time. Give it back when done. */
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

  /** Says that one holder is done. The limiter is forgotten once nobody holds it and none of its requests counts any more. */
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
