/** The types of changes. `returned`: a resource reappeared after it was marked as deleted. */
export const CHANGE_TYPES = ['created', 'changed', 'gone', 'returned'] as const;

/** A type of change. */
export type ChangeType = (typeof CHANGE_TYPES)[number];
