import type { RetryPolicy } from './retry-policy.types.js';

/**
 * Responses within half a minute; four attempts over about 4 s; waits of slightly more than an hour, the longest rate
 * limit window of any supported provider.
 */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  answerWithinMs: 30_000,
  tries: 4,
  baseDelayMs: 500,
  maxDelayMs: 10_000,
  rateLimitWaits: 10,
  longestWaitMs: 3_700_000,
};
