import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';

const BRAND = Symbol.for('@maestro/core/provider-error');

/** What is known about a failure. */
export interface ProviderErrorFacts {
  readonly kind: ProviderErrorKind;
  /** What happened, to what, and what to do next. Without secrets. */
  readonly message: string;
  /** Whether a retry may succeed soon. */
  readonly retryable: boolean;
  /** Milliseconds that the provider asked to wait. */
  readonly retryAfter?: number;
  /** The HTTP status. */
  readonly status?: number;
  /** The provider's or the network's code for it: `SlowDown`, `ECONNRESET`. */
  readonly code?: string;
  /** `GET /v2/droplets`. Without query values. */
  readonly endpoint?: string;
  /** The provider's id of the request, for its support. */
  readonly requestId?: string;
  /** The cause, without secrets. Never a library's own error object, which contains the request with its headers. */
  readonly cause?: unknown;
}

/** The error of all failures at a provider. A collector's streams fail with nothing else. */
export class ProviderError extends Error implements ProviderErrorFacts {
  override readonly name = 'ProviderError';
  readonly [BRAND] = true;
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly code?: string;
  readonly endpoint?: string;
  readonly requestId?: string;

  constructor(facts: ProviderErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = facts.kind;
    this.retryable = facts.retryable;
    this.retryAfter = facts.retryAfter;
    this.status = facts.status;
    this.code = facts.code;
    this.endpoint = facts.endpoint;
    this.requestId = facts.requestId;
  }

  /** True for a ProviderError of any loaded copy of this package, including a plugin's own copy. */
  static is(error: unknown): error is ProviderError {
    return typeof error === 'object' && error !== null && BRAND in error;
  }
}
