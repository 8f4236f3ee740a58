import type { ProviderErrorKind } from './provider-error-kind.types.js';

/** What a probe found: may this credential read this kind? */
export interface PermissionCheck {
  readonly state: 'granted' | 'missing' | 'unreachable';
  /** The scopes to tick at the provider. Empty when granted. */
  readonly scopes: readonly string[];
  /** What kept it from being read, when an answer of the provider did. Absent when granted. */
  readonly reason?: ProviderErrorKind;
  /** What was found and what to do, in one sentence. */
  readonly message: string;
}
