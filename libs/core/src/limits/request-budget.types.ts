import type { RateLimit } from '../contract/rate-limit.types.js';
import type { LimitedTarget } from './limit-scope.js';

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
