import type { RateLimit } from '../contract/rate-limit.types.js';
import { type LimitedTarget, limitMatcher, limitScope } from './limit-scope.js';
import type { RequestBudget } from './permit.types.js';

/**
 * Counts one limit's requests. A request counts from when it is sent until `windowMs` after its response arrived. The
 * provider received it somewhere in between, so none of its windows exceeds the limit, whatever the latency.
 */
export class SlidingWindow implements RequestBudget {
  #requests: number;
  #inFlight = 0;
  /** Times of responses, oldest first, starting at `#oldest`. */
  #answered: number[] = [];
  #oldest = 0;

  readonly scope?: string;
  /** Whether a request counts. */
  readonly covers: (target: LimitedTarget) => boolean;

  constructor(readonly limit: RateLimit) {
    this.covers = limitMatcher(limit);
    this.scope = limitScope(limit);
    this.#requests = limit.requests;
  }

  get requests(): number {
    return this.#requests;
  }

  /** Zero would block the token permanently, so the minimum is one. */
  resize(requests: number): void {
    this.#requests = Math.max(1, Math.floor(requests));
  }

  hasRoom(now: number): boolean {
    return this.used(now) < this.#requests;
  }

  used(now: number): number {
    this.#expire(now);
    return this.#inFlight + this.#answered.length - this.#oldest;
  }

  freeAt(): number | undefined {
    const oldest = this.#answered[this.#oldest];
    return oldest === undefined ? undefined : oldest + this.limit.windowMs;
  }

  take(): void {
    this.#inFlight += 1;
  }

  answered(now: number): void {
    this.#inFlight -= 1;
    this.#answered.push(now);
  }

  #expire(now: number): void {
    while ((this.freeAt() ?? Infinity) <= now) this.#oldest += 1;
    if (this.#oldest > 1000) {
      this.#answered = this.#answered.slice(this.#oldest);
      this.#oldest = 0;
    }
  }
}
