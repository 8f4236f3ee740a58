import type { Resource, UnknownField } from '@maestro/core';

/** What is not known of a resource, as its row keeps it. */
export interface KeptUnknown extends Omit<UnknownField, 'onlyDeep'> {
  /** RFC 3339. */
  readonly since: string;
  /** Whether the resource shows what was known last; otherwise the field is empty. */
  readonly lastKnown: boolean;
}

/** What is written of it: without `since`, the database says since when. */
export type NotedUnknown = Omit<KeptUnknown, 'since'> & Partial<Pick<KeptUnknown, 'since'>>;

/**
 * What is unknown of a resource, and since when. Null when it was read whole; an empty list when only parts of `raw` were not.
 *
 * @param before what was unknown of it already; undefined for a new resource.
 */
export function unknownSince(
  { unknown = [], unread = [] }: Resource,
  before: readonly KeptUnknown[] | null | undefined,
): readonly NotedUnknown[] | null {
  if (unknown.length === 0 && unread.length === 0) return null;
  // Whether only deep runs read it is of the run, and not of what is known.
  return unknown.map(({ onlyDeep: _, ...field }) => {
    const earlier = before?.find((other) => other.field === field.field);
    if (!earlier) return { ...field, lastKnown: before !== undefined };
    return { ...field, since: earlier.since, lastKnown: earlier.lastKnown };
  });
}
