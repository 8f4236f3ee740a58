import { createHash, randomBytes } from 'node:crypto';

/** What a token may read: everything, or the given scopes, e.g. `['droplet:read', 'tag:read']`. */
export type Scopes = 'all' | readonly string[];

/** A personal access token that the emulator knows. */
export interface TokenGrant {
  readonly token: string;
  readonly scopes: Scopes;
  /** A revoked token is rejected with 401, like an unknown one. */
  readonly revoked?: boolean;
}

/** Whether all required scopes were granted. */
export const hasScopes = (granted: Scopes, needed: readonly string[]): boolean =>
  granted === 'all' || needed.every((scope) => granted.includes(scope));

/** A realistic token, `dop_v1_` and 64 hexadecimal digits, which is the same for the same seed. */
export const demoToken = (seed: number): string =>
  `dop_v1_${createHash('sha256').update(`demo token ${seed}`).digest('hex')}`;

/** A token in the registry. */
export interface KnownToken extends TokenGrant {
  /** Its position in the order of adding tokens. The request log shows it instead of the token. */
  readonly index: number;
}

/** The tokens of an emulator. They can be added and revoked while it runs. */
export class TokenRegistry {
  private readonly tokens = new Map<string, KnownToken>();

  constructor(grants: readonly TokenGrant[]) {
    grants.forEach((grant) => this.put(grant));
  }

  /**
   * Adds a token, a random one by default, and returns it. An existing token gets the new scopes and is valid again.
   */
  add(scopes: Scopes, token = `dop_v1_${randomBytes(32).toString('hex')}`): string {
    this.put({ token, scopes });
    return token;
  }

  /**
   * Revokes a token: from now on, the response is 401.
   * @throws RangeError if the token is unknown.
   */
  revoke(token: string): void {
    const known = this.tokens.get(token);
    if (!known) {
      throw new RangeError('This token was never added, so it cannot be revoked. Add it first.');
    }
    this.put({ ...known, revoked: true });
  }

  /** The token of an `Authorization: Bearer` header, if it is known, including revoked ones. */
  find(authorization: string | undefined): KnownToken | undefined {
    const [scheme, token, ...rest] = (authorization ?? '').split(' ');
    return scheme?.toLowerCase() === 'bearer' && rest.length === 0 ? this.tokens.get(token ?? '') : undefined;
  }

  private put(grant: TokenGrant): void {
    const index = this.tokens.get(grant.token)?.index ?? this.tokens.size;
    this.tokens.set(grant.token, { ...grant, index });
  }
}
