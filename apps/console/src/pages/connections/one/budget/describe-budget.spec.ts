import { describe, expect, it } from 'vitest';
import { describeBudget, formatRequests } from './describe-budget';

describe('the description of a budget', () => {
  it.each([
    [{ requestsPerDay: 8136, shareOfLimit: 0.0678 }, '8,136 requests a day, 6.8% of the provider’s limit'],
    [{ requestsPerDay: 24, shareOfLimit: 0.0002 }, '24 requests a day, 0.02% of the provider’s limit'],
    [{ requestsPerDay: 1, shareOfLimit: 0 }, '1 request a day, 0% of the provider’s limit'],
    [{ requestsPerDay: 300_000, shareOfLimit: 2.5 }, '300,000 requests a day, 250% of the provider’s limit'],
    [{ requestsPerDay: 1 / 7, shareOfLimit: null }, '0.14 requests a day'],
  ])('of %j', (budget, expected) => {
    expect(describeBudget(budget)).toBe(expected);
  });

  it('rounds large numbers and keeps small fractions', () => {
    expect([1234.5, 10, 1.5, 0].map(formatRequests)).toEqual(['1,235', '10', '1.5', '0']);
  });
});
