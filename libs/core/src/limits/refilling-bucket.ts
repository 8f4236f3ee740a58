import { RequestBudget } from './request-budget.js';

/** Tolerance for adding up fractions of a request. */
const TOLERANCE = 1e-6;

/**
 * Tracks one limit whose budget refills one request at a time. A request is reserved when it is sent, and starts to
 * refill when its response arrives. The provider counted it somewhere in between, so the provider's bucket never holds
 * less than this one.
 */
export class RefillingBucket extends RequestBudget {
  /** Requests that were out of the bucket at a moment. */
  #spent = 0;
  #at = 0;

  hasRoom(now: number): boolean {
    return this.inFlight + this.#spentAt(now) + 1 <= this.requests + TOLERANCE;
  }

  used(now: number): number {
    return this.inFlight + Math.ceil(this.#spentAt(now) - TOLERANCE);
  }

  freeAt(): number | undefined {
    const tooMuch = this.inFlight + this.#spent + 1 - this.requests;
    return tooMuch > this.#spent + TOLERANCE ? undefined : this.#at + tooMuch * this.#msForOne;
  }

  protected countAnswered(now: number): void {
    this.#spent = this.#spentAt(now) + 1;
    this.#at = now;
  }

  /** Milliseconds until one request is back. */
  get #msForOne(): number {
    return this.limit.windowMs / this.requests;
  }

  #spentAt(now: number): number {
    return Math.max(0, this.#spent - (now - this.#at) / this.#msForOne);
  }
}
