import type { ProviderErrorKind } from './provider-error-kind.types.js';

/** The result of a probe: whether the credential may read this kind. */
export interface PermissionCheck {
  /** `unavailable`: the account does not have this product, which is optional. */
  readonly state: 'granted' | 'missing' | 'unavailable' | 'unreachable';
  /** The scopes to select at the provider. Empty if granted. */
  readonly scopes: readonly string[];
  /** The kind of error, if the provider's response was one. Absent if granted. */
  readonly reason?: ProviderErrorKind;
  /** The finding and what to do, in one sentence. */
  readonly message: string;
}
