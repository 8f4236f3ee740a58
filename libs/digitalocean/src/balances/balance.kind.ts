import { accountBalance, defineKind, exactPrice, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

/** What the account owes: GET /v2/customers/my/balance, one object without an id. */
export const balanceKind = defineKind(accountBalance, {
  kind: 'digitalocean.balance',
  task: 'balance-list',
  access: 'get_balance',
  scopes: [{ name: 'billing:read' }],
  optional: true,
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/account/billing',
  volatile: [
    ...['/attributes/due', '/attributes/monthUsage', '/attributes/carriedOver', '/attributes/computedAt'],
    ...['/raw/month_to_date_balance', '/raw/account_balance', '/raw/month_to_date_usage', '/raw/generated_at'],
  ],
  list: { path: '/v2/customers/my/balance', items: '', one: true, readById: false },
  // Specification, `balance`.
  row: z.object({
    month_to_date_balance: Text,
    account_balance: Text,
    month_to_date_usage: Text,
    generated_at: Text,
  }),
  map: (row) => ({
    uid: 'balance',
    name: 'Balance',
    active: true,
    attributes: {
      due: exactPrice(row.month_to_date_balance, 'USD'),
      monthUsage: exactPrice(row.month_to_date_usage, 'USD'),
      carriedOver: exactPrice(row.account_balance, 'USD'),
      computedAt: text(row.generated_at),
    },
  }),
});
