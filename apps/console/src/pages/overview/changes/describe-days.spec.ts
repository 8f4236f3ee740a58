// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { describeDays } from './describe-days';

const day = (date: string, more = {}) => ({ date, created: 0, changed: 0, gone: 0, returned: 0, ...more });

describe('the summary of several days', () => {
  it('has sums in words, without zeros', () => {
    const days = [day('2026-11-01', { created: 1200, gone: 1 }), day('2026-11-02', { created: 30, returned: 2 })];

    expect(describeDays(days)).toEqual({ total: 1233, words: '1,230 created, 1 deleted, 2 reappeared' });
  });

  it('is empty without changes', () => {
    expect(describeDays([day('2026-11-01')])).toEqual({ total: 0, words: 'none' });
  });
});
