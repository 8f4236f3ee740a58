/** What a probe found: may this credential read this kind? */
export interface PermissionCheck {
  readonly state: 'granted' | 'missing' | 'unreachable';
  /** The scopes to tick at the provider. Empty when granted. */
  readonly scopes: readonly string[];
  /** What was found and what to do, in one sentence. */
  readonly message: string;
}
