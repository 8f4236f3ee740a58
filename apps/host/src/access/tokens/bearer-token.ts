import { createHash, randomBytes } from 'node:crypto';

/** Creates and parses bearer tokens of the API (RFC 6750). */
export const BearerToken = {
  /** A new token: `mst_` and 256 random bits in base64url. */
  make: (): string => `mst_${randomBytes(32).toString('base64url')}`,

  /**
   * The SHA-256 of a token, in hexadecimal: the value that is stored and looked up. A slow hash would not help, because
   * 256 random bits cannot be guessed, and a look-up by hash has no timing leak.
   */
  hash: (token: string): string => createHash('sha256').update(token).digest('hex'),

  /** The token of an `authorization` header, if it is one of the scheme `Bearer` (RFC 6750, section 2.1). */
  read: (header: string | undefined): string | undefined => /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(header ?? '')?.[1],

  /** The password of an `authorization` header of the scheme `Basic`, if it could be a token (RFC 7617, section 2). Any user is accepted. */
  readPassword(header: string | undefined): string | undefined {
    const encoded = /^Basic +([A-Za-z0-9+/]{1,1024}={0,2}) *$/i.exec(header ?? '')?.[1];
    if (encoded === undefined) return undefined;
    return /^[^:]*:([\x21-\x7e]{1,512})$/.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1];
  },
};
