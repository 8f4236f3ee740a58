import type { Role } from './roles.types.js';

/** Who calls: the token of a request, and where the request came from. */
export interface Caller {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly role: Role;
  /** Of the session, when it is that of a browser. */
  readonly sessionHash?: string;
  /** The client's address; that of a trusted proxy does not count. */
  readonly address?: string;
}
