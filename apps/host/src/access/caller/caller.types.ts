/** What a token may do: `viewer` reads, `operator` also runs and plans syncs, `admin` everything. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

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
