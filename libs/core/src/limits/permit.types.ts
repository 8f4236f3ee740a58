import type { RateLimit } from '../contract/rate-limit.types.js';
import type { LimitedTarget } from './limit-scope.js';

/** The right to send one request. */
export interface Permit {
  /** Call it when the response has arrived or the request was abandoned. Further calls have no effect. */
  release(feedback?: RateFeedback): void;
}

/** What a response's headers report about the token's budget. */
export interface RateFeedback {
  /** Requests per window, as the provider counts them for this token. */
  readonly limit?: number;
  readonly remaining?: number;
  /** Milliseconds since the epoch at which the oldest counted request expires. */
  readonly resetAt?: number;
}

/** A waiting request, and when it may continue. */
export interface RateWait {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** `burst: 250 requests per 60 s`, `the provider asked to wait`. */
  readonly reason: string;
}

/** Counts the requests of one limit. Times are in milliseconds since the epoch. */
export interface RequestBudget {
  readonly limit: RateLimit;
  /** Which requests it counts, as {@link limitScope} calls them; undefined where it counts all. */
  readonly scope?: string;
  /** The number of requests that the limit allows, as currently known. */
  readonly requests: number;
  /** Whether a request counts for it. */
  covers(target: LimitedTarget): boolean;
  /** The provider's values replace those of the manifest. */
  resize(requests: number): void;
  hasRoom(now: number): boolean;
  /** Requests that may still count at the provider. */
  used(now: number): number;
  /** When the next request is allowed. Undefined while that depends on a response. */
  freeAt(): number | undefined;
  /** A request is sent. */
  take(): void;
  /** Its response arrived, or it was abandoned. */
  answered(now: number): void;
}
