import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';
import { BILLS } from '../../test/made-up-bills.js';
import { lineId } from './line-id.js';

const samples = BILLS[0]?.lines ?? [];

export const invoiceLineScenario: KindScenario = {
  kind: 'digitalocean.invoice-line',
  path: '/v2/customers/my/invoices/{part}',
  page: pagesOf('invoice_items'),
  samples,
  copy: (sample, n) => ({ ...sample, description: `line ${n}` }),
  held: (part) => BILLS.find(({ uuid }) => uuid === part)?.lines ?? [],
  id: lineId,
  uid: (row, part) => `${part}/${lineId(row)}`,
  unreadable: { ...samples[0], amount: 'free' },
  lacks: ['region', 'status', 'tags'],
  many: 2_000,
};
