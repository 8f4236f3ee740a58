import type { RateLimit } from '../contract/rate-limit.types.js';
import type { LimitedTarget } from './limit-scope.js';

/** Keeps account of one limit's requests. Moments are in milliseconds since the epoch. */
export interface RequestBudget {
  readonly limit: RateLimit;
  /** Which requests it counts, as {@link limitScope} calls them; undefined where it counts all. */
  readonly scope?: string;
  /** How many the limit allows, as far as is known by now. */
  readonly requests: number;
  /** Whether a request counts for it. */
  covers(target: LimitedTarget): boolean;
  /** What the provider states replaces what the manifest says. */
  resize(requests: number): void;
  hasRoom(now: number): boolean;
  /** Requests that may still count at the provider. */
  used(now: number): number;
  /** When the next place is free; undefined while only an answer can free one. */
  freeAt(): number | undefined;
  /** A request is sent. */
  take(): void;
  /** Its answer came, or it was given up. */
  answered(now: number): void;
}
