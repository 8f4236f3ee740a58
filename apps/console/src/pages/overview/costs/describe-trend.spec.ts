import { describe, expect, it } from 'vitest';
import { describeTrend, linePoints } from './describe-trend';

const NOW = new Date('2026-11-30T12:00:00Z');
const month = (name: string, amount: string, previous: string, change: string, currency = 'USD') => ({
  ...{ month: name, currency, amount, previous, change },
});

describe('the trend of costs', () => {
  it('compares the last whole month with the one before, in the currency of most', () => {
    const months = [
      month('2026-11', '10', '1551.82', '-1541.82'),
      month('2026-10', '3', '0', '3', 'EUR'),
      month('2026-10', '1551.82', '1592.34', '-40.52'),
      month('2026-09', '1592.34', '0', '1592.34'),
    ];

    expect(describeTrend(months, NOW)).toEqual({
      month: '2026-10',
      words: '$1,551.82 billed in October, -$40.52',
      amounts: [1592.34, 1551.82],
    });
    expect(describeTrend(months.slice(3), NOW)?.words).toBe('$1,592.34 billed in September');
    expect(describeTrend(months.slice(0, 1), NOW)).toBeUndefined();
  });

  it('is drawn from 0 at the bottom', () => {
    expect(linePoints([0, 5, 10], { width: 60, height: 22 })).toBe('0,21.0 30,11.0 60,1.0');
  });
});
