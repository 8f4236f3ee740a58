/** What can become of a resource. `returned`: it reappeared after it was marked as deleted. */
export const CHANGE_TYPES = ['created', 'changed', 'gone', 'returned'] as const;

/** What became of a resource. */
export type ChangeType = (typeof CHANGE_TYPES)[number];
