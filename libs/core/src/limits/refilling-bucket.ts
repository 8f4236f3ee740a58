import type { RateLimit } from '../contract/rate-limit.types.js';
import { type LimitedTarget, limitMatcher, limitScope } from './limit-scope.js';
import type { RequestBudget } from './request-budget.types.js';

/** What adding up fractions of a request may be off. */
const TOLERANCE = 1e-6;

/**
 * Counts one limit whose budget comes back request by request. A request leaves the bucket when its answer came, and is held back for it
 * from when it is sent: the provider took it out somewhere between, and then began to refill, so its bucket never holds less than this one.
 */
export class RefillingBucket implements RequestBudget {
  #requests: number;
  #inFlight = 0;
  /** Requests that were out of the bucket at a moment. */
  #spent = 0;
  #at = 0;

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

  /** Zero would stop the token for ever, so at least one remains. */
  resize(requests: number): void {
    this.#requests = Math.max(1, Math.floor(requests));
  }

  hasRoom(now: number): boolean {
    return this.#inFlight + this.#spentAt(now) + 1 <= this.#requests + TOLERANCE;
  }

  used(now: number): number {
    return this.#inFlight + Math.ceil(this.#spentAt(now) - TOLERANCE);
  }

  freeAt(): number | undefined {
    const tooMuch = this.#inFlight + this.#spent + 1 - this.#requests;
    return tooMuch > this.#spent + TOLERANCE ? undefined : this.#at + tooMuch * this.#msForOne;
  }

  take(): void {
    this.#inFlight += 1;
  }

  answered(now: number): void {
    this.#spent = this.#spentAt(now) + 1;
    this.#at = now;
    this.#inFlight -= 1;
  }

  /** Milliseconds until one request is back. */
  get #msForOne(): number {
    return this.limit.windowMs / this.#requests;
  }

  #spentAt(now: number): number {
    return Math.max(0, this.#spent - (now - this.#at) / this.#msForOne);
  }
}
