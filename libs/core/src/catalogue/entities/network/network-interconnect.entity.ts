import { defineEntity } from '../../entity.js';
import { cidr, idOf, idsOf, integer, text } from '../../fields.js';

/** A private line from networks at the provider to another network, which a carrier operates. */
export const networkInterconnect = defineEntity({
  id: 'network-interconnect',
  title: { one: 'Network interconnect', many: 'Network interconnects' },
  category: 'network',
  icon: 'link',
  fields: {
    networkIds: idsOf('network', { label: 'Networks', group: 'Attached resources', column: 'shown' }),
    carrier: text({
      label: 'Carrier',
      about: 'In the provider’s words, such as MEGAPORT.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
    bandwidthMbps: integer({
      label: 'Bandwidth',
      about: 'In Mbit/s.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    localAsn: integer({
      label: 'Local ASN',
      about: 'The number of the provider’s network in BGP.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    peerAsn: integer({
      label: 'Peer ASN',
      about: 'The number of the other network in BGP.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    localRouter: text({ label: 'Local router', group: 'Network', column: 'offered', optional: true }),
    peerRouter: text({ label: 'Peer router', group: 'Network', column: 'offered', optional: true }),
    redundantWithIds: idsOf('network-interconnect', {
      label: 'Redundant with',
      about: 'Further lines to the same network.',
      group: 'Attached resources',
      column: 'offered',
    }),
    parentId: idOf('network-interconnect', {
      label: 'Part of',
      group: 'Attached resources',
      column: 'offered',
      optional: true,
    }),
  },
});

/** A block of addresses that is reached over something. */
export const networkRoute = defineEntity({
  id: 'network-route',
  title: { one: 'Network route', many: 'Network routes' },
  category: 'network',
  icon: 'route',
  fields: {
    destination: cidr({ label: 'Destination', group: 'Network', column: 'shown', optional: true, searchable: true }),
    interconnectId: idOf('network-interconnect', {
      label: 'Network interconnect',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
  },
});
