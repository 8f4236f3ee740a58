import { invoiceKind } from './invoice.kind.js';

const ID = '22737513-0ea7-4206-8ceb-98a575af7681';
const mapped = (row: object, part = 'invoices') =>
  invoiceKind.resource(
    { invoice_uuid: ID, invoice_id: '12345678', amount: '23.40', invoice_period: '2026-10', ...row },
    { id: part },
  );

describe('an invoice', () => {
  it('has its month, and its total as the API writes it', () => {
    expect(mapped({})).toMatchObject({ key: { uid: ID }, name: '2026-10', status: 'closed', active: false });
    expect(mapped({}).attributes).toEqual({
      month: '2026-10',
      total: { amount: '23.40', currency: 'USD' },
      number: '12345678',
      updatedAt: undefined,
    });
  });

  it('is active while its month runs', () => {
    expect(mapped({ updated_at: '2026-11-20T21:14:07Z' }, 'preview')).toMatchObject({
      status: 'running',
      active: true,
      attributes: { updatedAt: '2026-11-20T21:14:07Z' },
    });
  });

  it.each(['-3.00', '0.00', '123456789012345.67'])('may be of %s', (amount) => {
    expect(mapped({ amount }).attributes.total.amount).toBe(amount);
  });

  it.each([undefined, null, '', 12.34, 'free', '1,234.00', '1e3', '12.'])(
    'is unreadable with the amount %p',
    (amount) => {
      expect(() => mapped({ amount })).toThrow('cannot be read: amount: ');
    },
  );

  it.each([undefined, null, '', 'November', '2026-11-01'])('is unreadable with the period %p', (invoice_period) => {
    expect(() => mapped({ invoice_period })).toThrow('cannot be read: invoice_period: ');
  });
});
