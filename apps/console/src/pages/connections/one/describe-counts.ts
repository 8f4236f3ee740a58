import type { Schemas } from '../../../api/schemas.types';

type Counts = Pick<Schemas['SyncTaskView'], 'created' | 'changed' | 'gone' | 'unreadable'>;

const WORDS: readonly (readonly [keyof Counts, string])[] = [
  ['created', 'new'],
  ['changed', 'changed'],
  ['gone', 'gone'],
  ['unreadable', 'unreadable'],
];

/** "3 new, 1 gone"; "nothing new" where nothing is. */
export function describeCounts(counts: Counts): string {
  const parts = WORDS.filter(([name]) => counts[name] > 0).map(
    ([name, word]) => `${counts[name].toLocaleString('en')} ${word}`,
  );
  return parts.join(', ') || 'nothing new';
}
