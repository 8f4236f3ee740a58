import { type Attributes, defineEntity } from '../../entity.js';
import { decimal, idOf, moment, money, text } from '../../fields.js';

/** What a provider charges for one month. */
export const invoice = defineEntity({
  id: 'invoice',
  title: { one: 'Invoice', many: 'Invoices' },
  category: 'billing',
  icon: 'receipt',
  fields: {
    month: text({
      label: 'Month',
      about: 'The month of usage, such as 2026-11.',
      group: 'Cost',
      column: 'shown',
      role: 'billed-month',
    }),
    total: money({ label: 'Total', group: 'Cost', column: 'shown', exact: true, role: 'billed-total' }),
    number: text({
      label: 'Invoice number',
      about: 'As it stands on the printed invoice.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      searchable: true,
    }),
    updatedAt: moment({
      label: 'Updated',
      about: 'When the provider last computed the total of a running month.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of an invoice. */
export type Invoice = Attributes<typeof invoice>;

/** One amount of an invoice: the usage of a resource, a tax, a credit. */
export const invoiceLine = defineEntity({
  id: 'invoice-line',
  title: { one: 'Invoice line', many: 'Invoice lines' },
  category: 'billing',
  icon: 'receipt-text',
  fields: {
    month: text({
      label: 'Month',
      about: 'The month of usage, such as 2026-11.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      role: 'billed-month',
    }),
    amount: money({
      label: 'Amount',
      about: 'Negative for credits.',
      group: 'Cost',
      column: 'shown',
      exact: true,
      role: 'billed-amount',
    }),
    product: text({
      label: 'Product',
      about: 'In the provider’s words.',
      group: 'Cost',
      column: 'shown',
      optional: true,
      searchable: true,
      role: 'billed-product',
    }),
    quantity: decimal({
      label: 'Quantity',
      about: 'How much was used, in the unit beside it.',
      group: 'Cost',
      column: 'shown',
      optional: true,
    }),
    quantityUnit: text({
      label: 'Unit',
      about: 'In the provider’s words, such as Hours.',
      group: 'Cost',
      column: 'shown',
      optional: true,
    }),
    billedFrom: moment({ label: 'From', group: 'Lifecycle', column: 'offered', optional: true, role: 'billed-from' }),
    billedTo: moment({ label: 'To', group: 'Lifecycle', column: 'offered', optional: true, role: 'billed-to' }),
    projectName: text({
      label: 'Project',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
      role: 'billed-project',
    }),
    billedId: idOf(undefined, {
      label: 'Billed resource',
      about: 'The provider’s own id of what is charged.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
      searchable: true,
      role: 'billed-resource',
    }),
    billedKind: text({
      label: 'Billed kind',
      about: 'What is charged, where the product tells it.',
      group: 'Attached resources',
      optional: true,
      role: 'billed-kind',
    }),
    groupName: text({
      label: 'Part of',
      about: 'The name of what it is charged with, such as a cluster.',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
      role: 'billed-group',
    }),
    invoiceId: idOf('invoice', {
      label: 'Invoice',
      group: 'Attached resources',
      column: 'offered',
      role: 'billed-invoice',
    }),
  },
});

/** `attributes` of an invoice line. */
export type InvoiceLine = Attributes<typeof invoiceLine>;
