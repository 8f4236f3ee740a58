import { randomBytes } from 'node:crypto';
import { type Scopes, type TokenGrant } from './token.types.js';

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
