/** What a token may read: everything, or the given scopes, e.g. `['droplet:read', 'tag:read']`. */
export type Scopes = 'all' | readonly string[];

/** A personal access token that the emulator knows. */
export interface TokenGrant {
  readonly token: string;
  readonly scopes: Scopes;
  /** A revoked token is rejected with 401, like an unknown one. */
  readonly revoked?: boolean;
}
