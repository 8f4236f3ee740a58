import { defineEntity } from '../../entity.js';
import { cidr, flag, idOf, setOf, text } from '../../fields.js';

/** A block of addresses that its owner brought to the provider. */
export const addressPrefix = defineEntity({
  id: 'address-prefix',
  title: { one: 'Address prefix', many: 'Address prefixes' },
  category: 'network',
  icon: 'map-pin',
  fields: {
    prefix: cidr({ label: 'Addresses', group: 'Network', column: 'shown', optional: true, searchable: true }),
    advertised: flag({
      label: 'Advertised',
      about: 'Whether the provider tells the internet that the addresses are reached over it.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
    locked: flag({
      label: 'Locked',
      about: 'The provider accepts no changes to it at the moment.',
      group: 'Access',
      column: 'offered',
      optional: true,
    }),
    failedChecks: setOf(
      text({
        label: 'Failed checks',
        about: 'Proofs of ownership that the provider did not accept.',
        group: 'Lifecycle',
        column: 'offered',
      }),
    ),
    failureReason: text({ label: 'Reason of failure', group: 'Lifecycle', column: 'offered', optional: true }),
    projectId: idOf('project', { label: 'Project', group: 'System', column: 'offered', optional: true }),
  },
});
