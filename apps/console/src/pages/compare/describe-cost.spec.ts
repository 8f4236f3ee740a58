import { describe, expect, it } from 'vitest';
import { describeCost } from './describe-cost';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('what a resource costs at two moments', () => {
  it.each([
    [null, null, ''],
    [null, usd(24), '$24.00 a month'],
    [usd(24), null, '$24.00 a month'],
    [usd(24), usd(24), '$24.00 a month'],
    [usd(24), usd(12.5), '$24.00 → $12.50 a month'],
  ])('%o and %o: %s', (costBefore, costAfter, said) => {
    expect(describeCost({ costBefore, costAfter })).toBe(said);
  });
});
