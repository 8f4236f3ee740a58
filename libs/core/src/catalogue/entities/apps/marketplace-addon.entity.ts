import { defineEntity } from '../../entity.js';
import { flag, money, text } from '../../fields.js';

/** A service of another vendor that is ordered and paid through the provider. */
export const marketplaceAddon = defineEntity({
  id: 'marketplace-addon',
  title: { one: 'Marketplace add-on', many: 'Marketplace add-ons' },
  category: 'apps',
  icon: 'package',
  fields: {
    product: text({ label: 'Product', group: 'System', column: 'shown', searchable: true }),
    plan: text({ label: 'Plan', group: 'Size', column: 'shown', optional: true }),
    priceMonthly: money({
      label: 'Monthly cost',
      per: 'month',
      group: 'Cost',
      column: 'shown',
      optional: true,
      role: 'cost',
    }),
    configured: flag({
      label: 'Configured by the vendor',
      about: 'Whether the vendor has set values for it.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    message: text({ label: 'Message', group: 'Lifecycle', column: 'offered', optional: true }),
  },
});
