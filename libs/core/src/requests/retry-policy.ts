import type { ProviderError } from '../errors/provider-error.js';

/** Counts the attempts of one request, and decides how long to wait before the next. */
export class RetryDecider {
  #failures = 0;
  #waits = 0;

  constructor(
    readonly policy: RetryPolicy,
    readonly random: () => number = Math.random,
  ) {}

  /** Milliseconds until the next attempt. Undefined if there is none and the error is final. */
  next(error: ProviderError): number | undefined {
    if (!error.retryable || (error.retryAfter ?? 0) > this.policy.longestWaitMs) return undefined;
    const again =
      error.kind === 'rate-limit' ? ++this.#waits <= this.policy.rateLimitWaits : ++this.#failures < this.policy.tries;
    return again ? (error.retryAfter ?? this.#backoff()) : undefined;
  }

  #backoff(): number {
    const doubled = this.policy.baseDelayMs * 2 ** Math.max(0, this.#failures + this.#waits - 1);
    return Math.min(doubled, this.policy.maxDelayMs) * (1 - this.random() / 2);
  }
}

/** How long a response may take, and how often and how long a failed request is retried. */
export interface RetryPolicy {
  /** Milliseconds from sending a request to the end of its response. A slower one has failed, and may be retried. */
  readonly answerWithinMs: number;
  /** Total number of attempts for temporary failures: 5xx, a broken connection, a truncated body. */
  readonly tries: number;
  /** Milliseconds before the second attempt; doubled each time, and randomly reduced by up to half. */
  readonly baseDelayMs: number;
  /** The maximum back-off in milliseconds. */
  readonly maxDelayMs: number;
  /** How many 429 responses one request waits out. */
  readonly rateLimitWaits: number;
  /** The longest wait in milliseconds. If a provider asks for more, the request fails. */
  readonly longestWaitMs: number;
}

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
