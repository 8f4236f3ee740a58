import { BILLS, invoiceOf } from './made-up-bills.js';

describe('the bills of the scenarios', () => {
  it('are those of three closed months and the running one', () => {
    expect(BILLS.map(({ month, updatedAt }) => [month, updatedAt !== undefined])).toEqual([
      ['2026-11', true],
      ['2026-10', false],
      ['2026-09', false],
      ['2026-08', false],
    ]);
  });

  it.each(BILLS.map((bill) => [bill.month, bill] as const))('add up to the cent in %s', (_month, bill) => {
    const cents = bill.lines.map(({ amount }) => Number(String(amount).replace('.', '')));

    expect(String(invoiceOf(bill)['amount']).replace('.', '')).toBe(String(cents.reduce((sum, each) => sum + each, 0)));
  });
});
