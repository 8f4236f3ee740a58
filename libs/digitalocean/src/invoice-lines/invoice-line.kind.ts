import { defineKind, invoiceLine, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Decimal, Text } from '../rows/row-schema.js';
import { BILLED_KINDS, billedResource } from './billed-resource.js';
import { lineId } from './line-id.js';

/**
 * The lines of each invoice: GET /v2/customers/my/invoices/{invoice_uuid}. A closed invoice never changes, so its lines
 * are read once; those of the running month are read when its preview has changed.
 */
export const invoiceLineKind = defineKind(invoiceLine, {
  kind: 'digitalocean.invoice-line',
  task: 'invoice-line-list',
  access: 'get_all_invoice_lines',
  scopes: [{ name: 'billing:read' }],
  optional: true,
  parent: 'digitalocean.invoice',
  unchangedBy: '/raw',
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/account/billing/{parent}',
  relations: { 'member-of': ['digitalocean.invoice'], 'billed-for': BILLED_KINDS },
  // They grow from day to day until the month is closed.
  volatile: [
    ...['/attributes/amount', '/attributes/quantity', '/attributes/billedTo'],
    ...['/raw/amount', '/raw/duration', '/raw/end_time'],
  ],
  list: { path: '/v2/customers/my/invoices/{parent}', items: 'invoice_items', readById: false },
  // Specification, `invoice_item`. "Billed in USD."
  row: z.object({
    product: Text,
    resource_uuid: Text,
    resource_id: Text,
    group_description: Text,
    description: Text,
    amount: Decimal,
    duration: Text,
    duration_unit: Text,
    start_time: Text,
    end_time: Text,
    project_name: Text,
  }),
  map: (row, { id: invoiceId, parent }) => {
    const billed = billedResource(row);
    const quantity = Number(text(row.duration) ?? NaN);
    const month: unknown = parent && Reflect.get(parent.attributes, 'month');
    return {
      uid: lineId(row),
      name: text(row.description) ?? text(row.product) ?? 'Unnamed',
      active: true,
      createdAt: text(row.start_time),
      attributes: {
        month: typeof month === 'string' ? month : undefined,
        amount: { amount: row.amount, currency: 'USD' },
        product: text(row.product),
        quantity: Number.isFinite(quantity) ? quantity : undefined,
        quantityUnit: text(row.duration_unit),
        billedFrom: text(row.start_time),
        billedTo: text(row.end_time),
        projectName: text(row.project_name),
        billedId: billed.id,
        billedKind: billed.kind,
        groupName: text(row.group_description),
        invoiceId,
      },
      relations: [
        ...relationsTo('member-of', 'digitalocean.invoice', [invoiceId]),
        ...(billed.kind === undefined ? [] : relationsTo('billed-for', billed.kind, [billed.id])),
      ],
    };
  },
});
