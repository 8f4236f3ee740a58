import type { ChangeSearch } from './changes.query';

/** Whether the feed leaves anything out. */
export const isNarrowed = (search: ChangeSearch): boolean => Object.values(search).some(Boolean);
