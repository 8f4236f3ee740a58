import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';

/** What a response may mean, whatever its status. */
export type FailureKind = Exclude<ProviderErrorKind, 'invalid-response' | 'cancelled'>;

/** What a plugin's client extracts from its library's error. Core converts it into a ProviderError. */
export interface ProviderFailure {
  /** The HTTP status, if there was a response. */
  readonly status?: number;
  /** The provider's or the network's code: `SlowDown`, `ECONNRESET`. */
  readonly code?: string;
  /** The response's headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly requestId?: string;
  /** The message of the provider or the library. May contain anything: core redacts it. */
  readonly message?: string;
  /** What it means, if the provider's status is misleading: 401 for a missing scope is `permission`. */
  readonly kind?: FailureKind;
  /** Set by a client that checked the body: it is truncated, is not JSON, or lacks the requested data. */
  readonly invalidBody?: boolean;
}
