import { describe, expect, it } from 'vitest';
import { addSavings, describeSavings } from './describe-savings';

describe('what could be saved', () => {
  it('is a sum in each currency', () => {
    const saves = [
      { amount: 12.505, currency: 'USD' },
      { amount: 3, currency: 'EUR' },
    ];

    expect(describeSavings(saves)).toBe('$12.51 + €3.00 a month');
    expect(describeSavings([])).toBe('');
    expect(addSavings([...saves, { amount: 1, currency: 'EUR' }])).toEqual([
      { currency: 'USD', amount: saves[0]?.amount },
      { currency: 'EUR', amount: 4 },
    ]);
  });
});
