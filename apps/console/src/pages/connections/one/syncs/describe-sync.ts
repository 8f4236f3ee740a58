import type { Schemas } from '../../../../api/schemas.types';

type TaskCounts = Pick<Schemas['SyncTaskView'], 'created' | 'changed' | 'gone' | 'unreadable'> &
  Partial<Pick<Schemas['SyncTaskView'], 'awaiting' | 'complete' | 'skipped'>>;

const WORDS: readonly (readonly ['created' | 'changed' | 'gone' | 'unreadable' | 'awaiting', string])[] = [
  ['created', 'new'],
  ['changed', 'changed'],
  ['gone', 'deleted'],
  ['awaiting', 'missing'],
  ['unreadable', 'unreadable'],
];

/** Words for each count that is not 0: "3 new", "12 skipped". */
export function countsInWords(counts: TaskCounts): string[] {
  return [...changesIn(counts), ...skippedIn(counts)];
}

/** "3 new, 1 deleted, 67 missing"; "no changes" only where a complete listing found none. "no changes, 12 skipped" where rows were left out. */
export function describeCounts(counts: TaskCounts): string {
  const changes = changesIn(counts);
  const none = counts.complete === false ? 'incomplete' : 'no changes';
  return [...(changes.length > 0 ? changes : [none]), ...skippedIn(counts)].join(', ');
}

const inWords = (count: number, word: string): string[] => (count > 0 ? [`${count.toLocaleString('en')} ${word}`] : []);

const changesIn = (counts: TaskCounts): string[] => WORDS.flatMap(([name, word]) => inWords(counts[name] ?? 0, word));

const skippedIn = ({ skipped = 0 }: TaskCounts): string[] => inWords(skipped, 'skipped');

/** The duration of a sync: "0.4 s", "12 s", "3 min 5 s"; empty until it has ended. */
export function describeDuration({ startedAt, endedAt }: Pick<Schemas['SyncView'], 'startedAt' | 'endedAt'>): string {
  if (startedAt === null || endedAt === null) return '';
  const seconds = (new Date(endedAt).getTime() - new Date(startedAt).getTime()) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
