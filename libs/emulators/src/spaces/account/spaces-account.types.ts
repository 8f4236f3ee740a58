/** An access key of an account, as created in `API → Spaces Keys`. */
export interface SpacesKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The buckets that the key is limited to. Without it, the key can access every bucket of the account. */
  readonly buckets?: readonly string[];
  /**
   * The response to a limited key that lists buckets: 403 AccessDenied (`refused`, the default) or the entire list
   * (`all`).
   */
  readonly listBuckets?: 'all' | 'refused';
}

/** An account that owns buckets. */
export interface SpacesAccount {
  /** The owner id in the responses of ListBuckets and GetBucketAcl. */
  readonly id: string;
  readonly displayName: string;
  readonly keys: readonly SpacesKey[];
  /** Every signed call of a suspended account is rejected with 403 UserSuspended. */
  readonly suspended?: boolean;
}

/** The caller: an account with one of its keys, or anonymous. */
export type SpacesCaller = { readonly account: SpacesAccount; readonly key: SpacesKey } | 'anonymous';
