import { describe, expect, it } from 'vitest';
import { describeCounts, describeDuration } from './describe-sync';

const NONE = { created: 0, changed: 0, gone: 0, unreadable: 0 };

describe('the changes of a task', () => {
  it.each([
    [NONE, 'no changes'],
    [{ ...NONE, complete: true, awaiting: 67 }, '67 missing'],
    [{ ...NONE, complete: false }, 'incomplete'],
    [{ ...NONE, created: 1200 }, '1,200 new'],
    [{ ...NONE, skipped: 0 }, 'no changes'],
    [{ ...NONE, skipped: 1200 }, 'no changes, 1,200 skipped'],
    [{ ...NONE, complete: false, skipped: 12 }, 'incomplete, 12 skipped'],
    [{ ...NONE, created: 1, skipped: 12 }, '1 new, 12 skipped'],
    [{ created: 3, changed: 2, gone: 1, unreadable: 4 }, '3 new, 2 changed, 1 deleted, 4 unreadable'],
  ])('%j in words', (counts, words) => {
    expect(describeCounts(counts)).toBe(words);
  });
});

const START = '2026-11-20T10:00:00.000Z';

describe('the duration of a sync', () => {
  it.each([
    ['2026-11-20T10:00:00.400Z', '0.4 s'],
    ['2026-11-20T10:00:12.300Z', '12 s'],
    ['2026-11-20T10:03:05.900Z', '3 min 5 s'],
  ])('until %s', (endedAt, words) => {
    expect(describeDuration({ startedAt: START, endedAt })).toBe(words);
  });

  it('is empty before it ends', () => {
    expect([
      describeDuration({ startedAt: null, endedAt: null }),
      describeDuration({ startedAt: START, endedAt: null }),
    ]).toEqual(['', '']);
  });
});
