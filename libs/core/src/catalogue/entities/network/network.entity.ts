import { type Attributes, defineEntity } from '../../entity.js';
import { cidr, flag, setOf, text } from '../../fields.js';

/** A private network, whose members reach each other without the internet. */
export const network = defineEntity({
  id: 'network',
  title: { one: 'Network', many: 'Networks' },
  category: 'network',
  icon: 'network',
  fields: {
    ipRanges: setOf(
      cidr({
        label: 'IP ranges',
        about: 'Its members have addresses from these.',
        group: 'Network',
        column: 'shown',
        searchable: true,
      }),
    ),
    isDefault: flag({
      label: 'Default',
      about: 'New resources of its region belong to it unless another network is chosen.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
    description: text({ label: 'Description', group: 'System', column: 'offered', optional: true }),
  },
});

/** `attributes` of a network. */
export type Network = Attributes<typeof network>;
