/** The rights of a token: `viewer` reads, `operator` also runs and schedules syncs, `admin` may do everything. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The caller: the token of a request, and where the request came from. */
export interface Caller {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly role: Role;
  /** The id of the session, for a browser. */
  readonly sessionHash?: string;
  /** The client's address, not that of a trusted proxy. */
  readonly address?: string;
}
