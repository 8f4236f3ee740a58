import type { ProviderError } from '../errors/provider-error.js';
import type { RetryPolicy } from './retry-policy.types.js';

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
