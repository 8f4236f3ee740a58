import type { Schemas } from '../../../api/schemas.types';

export type Change = Schemas['ChangeItem'];

/** One line of the feed: a change, or many alike that one sync saw. */
export interface FeedEntry {
  /** Of its first change. */
  readonly id: string;
  readonly changes: readonly [Change, ...Change[]];
}

/** What happened on one day of the viewer's time zone. */
export interface FeedDay {
  /** `2026-11-27`. */
  readonly date: string;
  readonly entries: readonly FeedEntry[];
}
