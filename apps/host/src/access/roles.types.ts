/** What a token may do: `viewer` reads, `operator` also runs and plans syncs, `admin` everything. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];
