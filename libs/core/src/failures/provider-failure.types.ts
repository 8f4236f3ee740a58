import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';

/** What an answer may mean, whatever its status. */
export type FailureKind = Exclude<ProviderErrorKind, 'invalid-response' | 'cancelled'>;

/** What a plugin's client reads out of its library's error. Core turns it into a ProviderError. */
export interface ProviderFailure {
  /** The HTTP status, when there was an answer. */
  readonly status?: number;
  /** The provider's or the network's code: `SlowDown`, `ECONNRESET`. */
  readonly code?: string;
  /** The answer's headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly requestId?: string;
  /** What the provider or the library said. May hold anything: core redacts it. */
  readonly message?: string;
  /** What it means, where the provider's status says something else: 401 for a scope that is missing is `permission`. */
  readonly kind?: FailureKind;
  /** Set by a client that judged the body itself: it was cut, is no JSON, or lacks what was asked for. */
  readonly invalidBody?: boolean;
}
