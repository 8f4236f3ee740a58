import { type Attributes, defineEntity } from '../../entity.js';
import { idsOf } from '../../fields.js';

/** Joins two private networks, whose members then reach each other. */
export const networkPeering = defineEntity({
  id: 'network-peering',
  title: { one: 'Network peering', many: 'Network peerings' },
  category: 'network',
  icon: 'arrow-left-right',
  fields: {
    networkIds: idsOf('network', {
      label: 'Networks',
      group: 'Attached resources',
      column: 'shown',
      summary: 'values',
    }),
  },
});

/** `attributes` of a network peering. */
export type NetworkPeering = Attributes<typeof networkPeering>;
