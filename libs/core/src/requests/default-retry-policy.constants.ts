import type { RetryPolicy } from './retry-policy.types.js';

/** Answers within half a minute; four tries over about 4 s; waits of up to an hour and a bit, the longest window a provider of ours counts by. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  answerWithinMs: 30_000,
  tries: 4,
  baseDelayMs: 500,
  maxDelayMs: 10_000,
  rateLimitWaits: 10,
  longestWaitMs: 3_700_000,
};
