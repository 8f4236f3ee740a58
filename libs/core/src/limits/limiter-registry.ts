import { createHash } from 'node:crypto';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import type { Secret } from '../credentials/secret.js';
import { type TokenBudget, TokenLimiter } from './token-limiter.js';

/**
 * One limiter per token, shared by every connection of a process that uses it. The process makes one registry and hands it to each
 * connection. Tokens are known by a hash, so the registry holds no secret. A limiter is kept for as long as a request of its token still counts.
 */
export class LimiterRegistry {
  readonly #limiters = new Map<string, TokenLimiter>();

  constructor(readonly clock: SchedulerLike = asyncScheduler) {}

  /** The limiter of a credential at a provider: the same object for as long as any of its requests still counts. */
  forToken(provider: string, credentials: Secret<object>, budget: TokenBudget): TokenLimiter {
    const key = createHash('sha256')
      .update(JSON.stringify([provider, credentials.reveal()]))
      .digest('hex');
    const known = this.#limiters.get(key);
    if (known) return known;
    this.#forgetIdle();
    const limiter = new TokenLimiter(budget, this.clock);
    this.#limiters.set(key, limiter);
    return limiter;
  }

  #forgetIdle(): void {
    for (const [key, limiter] of this.#limiters) if (limiter.idle) this.#limiters.delete(key);
  }
}
