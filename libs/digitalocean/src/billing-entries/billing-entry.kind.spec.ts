import { billingEntryKind } from './billing-entry.kind.js';

const INVOICE = '22737513-0ea7-4206-8ceb-98a575af7681';
const ENTRY = { type: 'Invoice', amount: '12.34', date: '2026-10-01T08:44:38Z', description: 'Invoice for 2026-09' };
const mapped = (row: object) => billingEntryKind.resource({ ...ENTRY, ...row });

describe('a billing entry', () => {
  it('has its exact amount, and leads to its invoice', () => {
    expect(mapped({ invoice_uuid: INVOICE, invoice_id: '123' })).toMatchObject({
      name: 'Invoice for 2026-09',
      createdAt: '2026-10-01T08:44:38Z',
      attributes: { entryType: 'Invoice', amount: { amount: '12.34', currency: 'USD' }, invoiceId: INVOICE },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.invoice', uid: INVOICE } }],
    });
  });

  it('may be a payment, which leads nowhere', () => {
    const payment = mapped({ type: 'Payment', amount: '-12.34', invoice_uuid: null, description: '' });

    expect(payment).toMatchObject({ name: 'Payment', attributes: { amount: { amount: '-12.34' } }, relations: [] });
  });

  it('has an id made of all its members', () => {
    const others = [
      {},
      { amount: '12.35' },
      { date: null },
      { type: 'Credit' },
      { description: 'x' },
      { invoice_id: '1' },
    ];

    expect(new Set(others.map((row) => mapped(row).key.uid)).size).toBe(6);
    expect(mapped({}).key.uid).toBe(mapped({ invoice_uuid: null }).key.uid);
  });

  it.each([{ amount: null }, { amount: 5 }, { type: '' }, { type: null }])('is unreadable with %j', (row) => {
    expect(() => mapped(row)).toThrow('cannot be read: ');
  });
});
