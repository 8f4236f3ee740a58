import type { Resource, UnknownField } from '@maestro/core';

/** The unknown fields of a resource, as stored in its row. */
export interface KeptUnknown extends Omit<UnknownField, 'onlyDeep'> {
  /** RFC 3339. */
  readonly since: string;
  /** Whether the resource shows the last known value; otherwise the field is empty. */
  readonly lastKnown: boolean;
}

/** As written: without `since`, the database sets it. */
export type NotedUnknown = Omit<KeptUnknown, 'since'> & Partial<Pick<KeptUnknown, 'since'>>;

/**
 * The unknown fields of a resource, and since when. Null if everything was read; an empty list if only parts of `raw`
 * were not.
 *
 * @param before the previously unknown fields; undefined for a new resource.
 */
export function unknownSince(
  { unknown = [], unread = [] }: Resource,
  before: readonly KeptUnknown[] | null | undefined,
): readonly NotedUnknown[] | null {
  if (unknown.length === 0 && unread.length === 0) return null;
  // `onlyDeep` describes the sync, not what is known.
  return unknown.map(({ onlyDeep: _, ...field }) => {
    const earlier = before?.find((other) => other.field === field.field);
    if (!earlier) return { ...field, lastKnown: before !== undefined };
    return { ...field, since: earlier.since, lastKnown: earlier.lastKnown };
  });
}
