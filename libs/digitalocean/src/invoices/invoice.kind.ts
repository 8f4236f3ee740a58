import { defineKind, invoice, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Decimal, Text } from '../rows/row-schema.js';

/** The part of the running month. */
const PREVIEW = 'preview';

/**
 * The invoices of closed months, and the preview of the running month: GET /v2/customers/my/invoices. Every page holds
 * the preview beside the list, so it is asked for with the smallest page, and the list with larger ones.
 */
export const invoiceKind = defineKind(invoice, {
  kind: 'digitalocean.invoice',
  task: 'invoice-list',
  access: 'get_all_invoices',
  scopes: [{ name: 'billing:read' }],
  optional: true,
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/account/billing/{uid}',
  ids: ['uuid'],
  volatile: ['/attributes/total', '/attributes/updatedAt', '/raw/amount', '/raw/updated_at'],
  list: {
    path: '/v2/customers/my/invoices',
    items: 'invoices',
    id: '/invoice_uuid',
    // By its id, an invoice gives its lines.
    readById: false,
    paging: {
      parameter: 'page',
      size: { parameter: 'per_page', max: 200, min: 2 },
      total: '/meta/total',
      next: '/links/pages/next',
    },
    parts: [{ id: 'invoices' }, { id: PREVIEW, query: { per_page: '1' }, items: '/invoice_preview', one: 'optional' }],
  },
  // Specification, `invoice_preview`. Amounts are "in USD".
  row: z.object({
    invoice_uuid: z.string().min(1),
    invoice_id: Text,
    amount: Decimal,
    invoice_period: z.string().regex(/^\d{4}-\d\d$/),
    updated_at: Text,
  }),
  map: (row, { id }) => ({
    uid: row.invoice_uuid,
    name: row.invoice_period,
    status: id === PREVIEW ? 'running' : 'closed',
    active: id === PREVIEW,
    attributes: {
      month: row.invoice_period,
      total: { amount: row.amount, currency: 'USD' },
      number: text(row.invoice_id),
      updatedAt: text(row.updated_at),
    },
  }),
});
