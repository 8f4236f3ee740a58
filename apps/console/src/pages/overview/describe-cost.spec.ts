import { describe, expect, it } from 'vitest';
import { describeCost, describeWholeCost } from './describe-cost';

const DOLLARS = { amount: 1284.5, currency: 'USD' };
const EUROS = { amount: 3.2, currency: 'EUR' };

describe('the cost of a month', () => {
  it('has one sum for each currency', () => {
    expect(describeCost({ monthly: [DOLLARS, EUROS] })).toBe('$1,284.50 + €3.20');
    expect(describeWholeCost({ monthly: [DOLLARS, EUROS] })).toBe('$1,285 + €3');
  });

  it('is not zero if no price is known', () => {
    expect([describeCost({ monthly: [] }), describeWholeCost({ monthly: [] })]).toEqual([undefined, undefined]);
  });
});
