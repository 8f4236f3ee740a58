import { type Attributes, defineEntity } from '../../entity.js';
import { hostName, integer, seconds, setOf } from '../../fields.js';

/** A domain whose records the provider's name servers answer. */
export const dnsZone = defineEntity({
  id: 'dns-zone',
  title: { one: 'DNS zone', many: 'DNS zones' },
  category: 'network',
  icon: 'at-sign',
  fields: {
    hostName: hostName({
      label: 'Domain',
      group: 'Network',
      column: 'offered',
      role: 'host-name',
    }),
    nameServers: setOf(
      hostName({
        label: 'Name servers',
        about: 'Those that the zone itself names.',
        group: 'Network',
        column: 'shown',
        optional: true,
      }),
    ),
    ttlSeconds: seconds({
      label: 'TTL',
      about: 'How long resolvers keep an answer, unless the record says otherwise.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
    recordCount: integer({ label: 'Records', group: 'Size', column: 'shown', optional: true }),
  },
});

/** `attributes` of a DNS zone. */
export type DnsZone = Attributes<typeof dnsZone>;
