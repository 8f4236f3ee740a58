import { billingEntry, defineKind, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Decimal, Text } from '../rows/row-schema.js';
import { entryId } from './entry-id.js';

/** Everything that changed the balance: GET /v2/customers/my/billing_history. */
export const billingEntryKind = defineKind(billingEntry, {
  kind: 'digitalocean.billing-entry',
  task: 'billing-history-list',
  access: 'get_billing_history',
  scopes: [{ name: 'billing:read' }],
  optional: true,
  schedule: SCHEDULES.daily,
  page: 'https://cloud.digitalocean.com/account/billing/history',
  relations: { 'member-of': ['digitalocean.invoice'] },
  list: { path: '/v2/customers/my/billing_history', items: 'billing_history', readById: false },
  // Specification, `billing_history`.
  row: z.object({
    type: z.string().min(1),
    amount: Decimal,
    date: Text,
    description: Text,
    invoice_uuid: Text,
    invoice_id: Text,
  }),
  map: (row) => ({
    uid: entryId(row),
    name: text(row.description) ?? row.type,
    active: true,
    createdAt: text(row.date),
    attributes: {
      entryType: row.type,
      amount: { amount: row.amount, currency: 'USD' },
      invoiceId: text(row.invoice_uuid),
    },
    relations: relationsTo('member-of', 'digitalocean.invoice', [row.invoice_uuid]),
  }),
});
