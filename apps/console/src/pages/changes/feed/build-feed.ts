import type { Schemas } from '../../../api/schemas.types';

/** Shorter series are listed individually. */
const MIN_SERIES = 4;

/**
 * Groups changes by day, newest first. A series of similar changes (same kind and sync, without details), such as the hundreds of resources
 * that the first sync creates, becomes one entry.
 */
export function buildFeed(changes: readonly Change[]): FeedDay[] {
  const days: { date: string; entries: FeedEntry[] }[] = [];
  for (const run of runsOf(changes)) {
    const [first] = run;
    const date = dateOf(first.at);
    const day = days.at(-1)?.date === date ? days.at(-1) : undefined;
    const entries: FeedEntry[] =
      run.length >= MIN_SERIES
        ? [{ id: first.id, changes: run }]
        : run.map((change) => ({ id: change.id, changes: [change] }));
    if (day) day.entries.push(...entries);
    else days.push({ date, entries });
  }
  return days;
}

function runsOf(changes: readonly Change[]): [Change, ...Change[]][] {
  const runs: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && areAlike(last[0], change)) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

const areAlike = (one: Change, other: Change): boolean =>
  one.changes.length === 0 &&
  other.changes.length === 0 &&
  one.type === other.type &&
  one.runId === other.runId &&
  one.connectionId === other.connectionId &&
  one.key.kind === other.key.kind &&
  dateOf(one.at) === dateOf(other.at);

/** In the viewer's time zone. */
function dateOf(at: string): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

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
