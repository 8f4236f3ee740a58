import type { Role } from './roles.types.js';

/** Who calls: the token of a request. */
export interface Caller {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly role: Role;
}
