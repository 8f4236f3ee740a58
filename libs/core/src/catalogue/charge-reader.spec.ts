import { chargeReader } from './charge-reader.js';
import { invoice, invoiceLine } from './entities/billing/invoice.entity.js';
import { server } from './entities/compute/server.entity.js';
import { idOf, moment, money } from './fields.js';

const amount = { amount: '-12.30', currency: 'EUR' };

describe('what is billed', () => {
  it('is the total of an invoice, and the amount of a line with what it says', () => {
    expect(chargeReader(invoice.fields)({ month: '2026-11', total: amount })).toEqual({
      ...{ money: amount, isTotal: true, month: '2026-11' },
    });
    const line = { month: '2026-11', amount, product: 'Servers', projectName: 'web', billedId: '7', invoiceId: 'i' };
    expect(chargeReader(invoiceLine.fields)({ ...line, billedKind: 'acme.server', groupName: 'prod' })).toEqual({
      ...{ money: amount, isTotal: false, month: '2026-11', product: 'Servers', project: 'web', resource: '7' },
      ...{ invoice: 'i', kind: 'acme.server', group: 'prod' },
    });
  });

  it('is found by roles, and its month by when it begins', () => {
    const read = chargeReader({
      fee: money({ label: 'Fee', exact: true, role: 'billed-amount' }),
      start: moment({ label: 'Start', role: 'billed-from' }),
      what: idOf(undefined, { label: 'What', role: 'billed-resource' }),
    });

    expect(read({ fee: amount, start: '2026-03-09T00:00:00Z', what: '' })).toEqual({
      ...{ money: amount, isTotal: false, month: '2026-03' },
    });
  });

  it.each([
    ['no month', { amount }],
    ['an invalid month', { amount, month: '2026-13' }],
    ['a month of another type', { amount, month: 202611 }],
    ['a price, which may be rounded', { amount: { amount: 12.3, currency: 'EUR' }, month: '2026-11' }],
    ['no currency', { amount: { amount: '12.3' }, month: '2026-11' }],
    ['an amount that is no decimal', { amount: { amount: 'NaN', currency: 'EUR' }, month: '2026-11' }],
    ['no amount', { month: '2026-11' }],
  ])('is nothing with %s', (_what, attributes) => {
    expect(chargeReader(invoiceLine.fields)(attributes)).toBeUndefined();
  });

  it('is nothing for what only has a price', () => {
    expect(chargeReader(server.fields)({ monthlyCost: { amount: 5, currency: 'USD' } })).toBeUndefined();
  });
});
