import type { Change, FeedDay, FeedEntry } from './feed.types';

/** Fewer are told one by one. */
const LEAST = 4;

/**
 * Changes by day, latest first, as they come. Those that follow each other and say the same, as when the first sync of an account creates
 * hundreds, are one entry: they are of one kind, seen by one run, and nothing else is to be told of them.
 */
export function buildFeed(changes: readonly Change[]): FeedDay[] {
  const days: { date: string; entries: FeedEntry[] }[] = [];
  for (const run of runsOf(changes)) {
    const [first] = run;
    const date = dateOf(first.at);
    const day = days.at(-1)?.date === date ? days.at(-1) : undefined;
    const entries: FeedEntry[] =
      run.length >= LEAST
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
