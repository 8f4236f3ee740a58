import { minus, sumOf } from './decimals.js';

describe('decimals in texts', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['10', '-0.01', '0.001'], '9.991'],
    [['-5.00', '2'], '-3.00'],
    [['999999999999999.99', '0.02'], '1000000000000000.01'],
    [['-0.05', '0.02'], '-0.03'],
    [[], '0'],
  ])('%j add up exactly', (decimals, sum) => {
    expect(sumOf(decimals)).toBe(sum);
  });

  it.each([
    ['1.10', '1.2', '-0.10'],
    ['-1', '-1', '0'],
    ['0', '3.30', '-3.30'],
  ])('%s minus %s is %s', (one, other, difference) => {
    expect(minus(one, other)).toBe(difference);
  });
});
