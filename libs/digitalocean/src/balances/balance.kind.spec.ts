import { balanceKind } from './balance.kind.js';

describe('the balance of an account', () => {
  it('is exact, and always the same resource', () => {
    const row = { month_to_date_balance: '23.44', account_balance: '-0.10', month_to_date_usage: '23.54' };

    expect(balanceKind.resource({ ...row, generated_at: '2026-11-09T15:01:12Z' })).toMatchObject({
      key: { uid: 'balance' },
      attributes: {
        due: { amount: '23.44', currency: 'USD' },
        carriedOver: { amount: '-0.10', currency: 'USD' },
        monthUsage: { amount: '23.54', currency: 'USD' },
        computedAt: '2026-11-09T15:01:12Z',
      },
    });
  });

  it.each([undefined, null, '', 'unknown'])('leaves out an amount of %p', (amount) => {
    const { attributes } = balanceKind.resource({ account_balance: amount, month_to_date_usage: '1.00' });

    expect(attributes.carriedOver).toBeUndefined();
    expect(attributes.monthUsage).toEqual({ amount: '1.00', currency: 'USD' });
  });

  it('is unreadable with an amount that is not a text', () => {
    expect(() => balanceKind.resource({ account_balance: 1 })).toThrow('cannot be read: account_balance: ');
  });
});
