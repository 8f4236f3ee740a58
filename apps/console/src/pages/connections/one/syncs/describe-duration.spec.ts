import { describe, expect, it } from 'vitest';
import { describeDuration } from './describe-duration';

const START = '2026-11-20T10:00:00.000Z';

describe('how long a run took', () => {
  it.each([
    ['2026-11-20T10:00:00.400Z', '0.4 s'],
    ['2026-11-20T10:00:12.300Z', '12 s'],
    ['2026-11-20T10:03:05.900Z', '3 min 5 s'],
  ])('until %s', (endedAt, words) => {
    expect(describeDuration({ startedAt: START, endedAt })).toBe(words);
  });

  it('is nothing before it is over', () => {
    expect([
      describeDuration({ startedAt: null, endedAt: null }),
      describeDuration({ startedAt: START, endedAt: null }),
    ]).toEqual(['', '']);
  });
});
