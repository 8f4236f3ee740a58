import type { Schemas } from '../../../../api/schemas.types';

type TaskCounts = Pick<Schemas['SyncTaskView'], 'created' | 'changed' | 'gone' | 'unreadable'> &
  Partial<Pick<Schemas['SyncTaskView'], 'awaiting' | 'complete'>>;

const WORDS: readonly (readonly ['created' | 'changed' | 'gone' | 'unreadable' | 'awaiting', string])[] = [
  ['created', 'new'],
  ['changed', 'changed'],
  ['gone', 'deleted'],
  ['awaiting', 'missing'],
  ['unreadable', 'unreadable'],
];

/** "3 new, 1 deleted, 67 missing"; "no changes" only where a complete listing found none. */
export function describeCounts(counts: TaskCounts): string {
  const parts = WORDS.flatMap(([name, word]) => {
    const count = counts[name] ?? 0;
    return count > 0 ? [`${count.toLocaleString('en')} ${word}`] : [];
  });
  if (parts.length > 0) return parts.join(', ');
  return counts.complete === false ? 'incomplete' : 'no changes';
}
