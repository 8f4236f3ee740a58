import type { KindScenario, Row } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';
import { BILLS, invoiceOf } from '../../test/made-up-bills.js';
import { entryId } from './entry-id.js';

const [, ...closed] = BILLS;

/** An invoice, and that it was paid. */
const entries = closed.flatMap((bill): Row[] => {
  const { invoice_uuid, invoice_id, amount } = invoiceOf(bill);
  const date = `${bill.month}-30T08:44:38Z`;
  return [
    { description: 'Payment (MC 2018)', amount: `-${String(amount)}`, date, type: 'Payment' },
    { description: `Invoice for ${bill.month}`, amount, invoice_id, invoice_uuid, date, type: 'Invoice' },
  ];
});

export const billingEntryScenario: KindScenario = {
  kind: 'digitalocean.billing-entry',
  path: '/v2/customers/my/billing_history',
  page: pagesOf('billing_history'),
  samples: entries,
  copy: (sample, n) => ({ ...sample, description: `Entry ${n}` }),
  held: () => entries,
  id: entryId,
  unreadable: { ...entries[0], amount: null },
  lacks: ['region', 'status', 'tags'],
  many: 2_000,
};
