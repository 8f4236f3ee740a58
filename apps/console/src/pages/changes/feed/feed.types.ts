import type { Schemas } from '../../../api/schemas.types';

export type Change = Schemas['ChangeItem'];

/** One entry of the feed: a change, or a series of similar changes of one sync. */
export interface FeedEntry {
  /** The id of its first change. */
  readonly id: string;
  readonly changes: readonly [Change, ...Change[]];
}

/** The changes of one day in the viewer's time zone. */
export interface FeedDay {
  /** `2026-11-27`. */
  readonly date: string;
  readonly entries: readonly FeedEntry[];
}
