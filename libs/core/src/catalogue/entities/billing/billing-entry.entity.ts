import { type Attributes, defineEntity } from '../../entity.js';
import { idOf, moment, money, text } from '../../fields.js';

/** Something that changed the balance of an account: an invoice, a payment, a credit. */
export const billingEntry = defineEntity({
  id: 'billing-entry',
  title: { one: 'Billing entry', many: 'Billing entries' },
  category: 'billing',
  icon: 'landmark',
  fields: {
    entryType: text({
      label: 'Type',
      about: 'In the provider’s words, such as Payment.',
      group: 'Cost',
      column: 'shown',
    }),
    amount: money({
      label: 'Amount',
      about: 'Negative for what the customer pays or is credited.',
      group: 'Cost',
      column: 'shown',
      exact: true,
    }),
    invoiceId: idOf('invoice', {
      label: 'Invoice',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of a billing entry. */
export type BillingEntry = Attributes<typeof billingEntry>;

/** What an account owes. */
export const accountBalance = defineEntity({
  id: 'account-balance',
  title: { one: 'Account balance', many: 'Account balances' },
  category: 'billing',
  icon: 'wallet',
  fields: {
    due: money({
      label: 'Due',
      about: 'What is owed, with the usage of the running month. Negative if there is credit.',
      group: 'Cost',
      column: 'shown',
      exact: true,
      optional: true,
    }),
    monthUsage: money({
      label: 'Month to date',
      about: 'The usage of the running month.',
      group: 'Cost',
      column: 'shown',
      exact: true,
      optional: true,
    }),
    carriedOver: money({
      label: 'Carried over',
      about: 'The balance without the running month.',
      group: 'Cost',
      column: 'shown',
      exact: true,
      optional: true,
    }),
    computedAt: moment({ label: 'Computed', group: 'Lifecycle', column: 'shown', optional: true }),
  },
});

/** `attributes` of an account balance. */
export type AccountBalance = Attributes<typeof accountBalance>;
