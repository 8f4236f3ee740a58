import type { RateLimit } from '../contract/rate-limit.types.js';
import { type LimitedTarget, limitMatcher, limitScope } from './limit-scope.js';

/** Counts the requests of one limit. Times are in milliseconds since the epoch. */
export abstract class RequestBudget {
  #requests: number;
  #inFlight = 0;

  /** Which requests it counts, as {@link limitScope} calls them. Undefined if it counts all. */
  readonly scope?: string;
  /** Whether a request counts. */
  readonly covers: (target: LimitedTarget) => boolean;

  constructor(readonly limit: RateLimit) {
    this.covers = limitMatcher(limit);
    this.scope = limitScope(limit);
    this.#requests = limit.requests;
  }

  /** The number of requests that the limit allows, as currently known. */
  get requests(): number {
    return this.#requests;
  }

  /** The provider's values replace those of the manifest. Zero would block the token permanently, so the minimum is one. */
  resize(requests: number): void {
    this.#requests = Math.max(1, Math.floor(requests));
  }

  /** A request is sent. */
  take(): void {
    this.#inFlight += 1;
  }

  /** Its response arrived, or it was abandoned. */
  answered(now: number): void {
    this.#inFlight -= 1;
    this.countAnswered(now);
  }

  /** Requests that were sent and not yet answered. */
  protected get inFlight(): number {
    return this.#inFlight;
  }

  /** Counts a request whose response arrived. */
  protected abstract countAnswered(now: number): void;

  abstract hasRoom(now: number): boolean;

  /** Requests that may still count at the provider. */
  abstract used(now: number): number;

  /** When the next request is allowed. Undefined while that depends on a response. */
  abstract freeAt(): number | undefined;
}
