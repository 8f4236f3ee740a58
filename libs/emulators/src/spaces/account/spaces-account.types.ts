/** An access key of an account, as `API → Spaces Keys` makes it. */
export interface SpacesKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Names of the buckets the key is limited to; without it the key reaches every bucket of the account. */
  readonly buckets?: readonly string[];
  /** What a limited key hears when it lists buckets: 403 AccessDenied (`refused`, the default) or the whole list (`all`). */
  readonly listBuckets?: 'all' | 'refused';
}

/** An account that owns buckets. */
export interface SpacesAccount {
  /** The owner id that ListBuckets and GetBucketAcl answer. */
  readonly id: string;
  readonly displayName: string;
  readonly keys: readonly SpacesKey[];
  /** Every signed call of a suspended account answers 403 UserSuspended. */
  readonly suspended?: boolean;
}

/** Who makes a call: an account with one of its keys, or nobody. */
export type SpacesCaller = { readonly account: SpacesAccount; readonly key: SpacesKey } | 'anonymous';
