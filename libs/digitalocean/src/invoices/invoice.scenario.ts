import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';
import { BILLS, invoiceOf } from '../../test/made-up-bills.js';

const invoices = BILLS.map(invoiceOf);
const [running, ...closed] = invoices;
const pages = pagesOf('invoices');

export const invoiceScenario: KindScenario = {
  kind: 'digitalocean.invoice',
  path: '/v2/customers/my/invoices',
  page: pages,
  parts: [
    { id: 'invoices' },
    {
      id: 'preview',
      query: { per_page: '1' },
      page: {
        style: 'whole',
        rows: '/invoice_preview',
        one: true,
        frame: { invoices: [], links: {}, meta: { total: 3 } },
      },
    },
  ],
  samples: invoices,
  copy: (sample, n) => ({ ...sample, invoice_uuid: numberedUuid(n), invoice_id: String(20_000_000 + n) }),
  held: (part) => (part === 'preview' && running ? [running] : closed),
  id: (row) => String(row['invoice_uuid']),
  unreadable: { ...running, invoice_period: null },
  lacks: ['region', 'tags', 'createdAt', 'relations'],
  many: 2_000,
};
