import { describe, expect, it } from 'vitest';
import { byMonth } from './by-month';

describe('byMonth', () => {
  it('keeps what has expired apart, and the order', () => {
    const items = ['2026-11-01', '2026-11-20', '2026-11-28', '2027-01-15'].map((day) => ({ at: `${day}T12:00:00Z` }));

    expect(byMonth(items, new Date('2026-11-15T00:00:00Z'))).toEqual([
      { title: 'Expired', items: items.slice(0, 1) },
      { title: 'November 2026', items: items.slice(1, 3) },
      { title: 'January 2027', items: items.slice(3) },
    ]);
  });
});
