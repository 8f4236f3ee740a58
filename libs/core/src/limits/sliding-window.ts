import { RequestBudget } from './request-budget.js';

/**
 * Counts one limit's requests. A request counts from when it is sent until `windowMs` after its response arrived. The
 * provider received it somewhere in between, so none of its windows exceeds the limit, whatever the latency.
 */
export class SlidingWindow extends RequestBudget {
  /** Times of responses, oldest first, starting at `#oldest`. */
  #answered: number[] = [];
  #oldest = 0;

  hasRoom(now: number): boolean {
    return this.used(now) < this.requests;
  }

  used(now: number): number {
    this.#expire(now);
    return this.inFlight + this.#answered.length - this.#oldest;
  }

  freeAt(): number | undefined {
    const oldest = this.#answered[this.#oldest];
    return oldest === undefined ? undefined : oldest + this.limit.windowMs;
  }

  protected countAnswered(now: number): void {
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
