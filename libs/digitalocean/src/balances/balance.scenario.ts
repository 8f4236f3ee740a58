import type { KindScenario } from '@maestro/testkit';
import { BILLS, invoiceOf } from '../../test/made-up-bills.js';

const usage = BILLS.map(invoiceOf)[0]?.['amount'];
const balance = {
  month_to_date_balance: usage,
  account_balance: '0.00',
  month_to_date_usage: usage,
  generated_at: '2026-11-20T21:14:07Z',
};

export const balanceScenario: KindScenario = {
  kind: 'digitalocean.balance',
  path: '/v2/customers/my/balance',
  page: { style: 'whole', rows: '', one: true },
  samples: [balance],
  copy: (sample) => sample,
  held: () => [balance],
  id: () => 'balance',
  unreadable: { ...balance, account_balance: 0 },
  lacks: ['region', 'status', 'tags', 'createdAt', 'relations'],
  many: 1,
};
