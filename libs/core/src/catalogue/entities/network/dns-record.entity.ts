import { type Attributes, defineEntity } from '../../entity.js';
import { integer, seconds, setOf, text } from '../../fields.js';

/** What a DNS zone answers for one name and one type (RFC 1035). The name of the resource is the whole name. */
export const dnsRecord = defineEntity({
  id: 'dns-record',
  title: { one: 'DNS record', many: 'DNS records' },
  category: 'network',
  icon: 'list',
  fields: {
    type: text({ label: 'Type', about: 'Such as A, CNAME or TXT.', group: 'Network', column: 'shown' }),
    values: setOf(
      text({
        label: 'Values',
        about: 'Addresses, host names or texts, depending on the type.',
        group: 'Network',
        column: 'shown',
        searchable: true,
      }),
    ),
    ttlSeconds: seconds({
      label: 'TTL',
      about: 'How long resolvers keep the answer.',
      group: 'Network',
      column: 'shown',
      optional: true,
    }),
    priority: integer({
      label: 'Priority',
      about: 'Of MX and SRV records: the lowest is tried first.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    weight: integer({ label: 'Weight', about: 'Of SRV records.', group: 'Network', column: 'offered', optional: true }),
    port: integer({ label: 'Port', about: 'Of SRV records.', group: 'Network', column: 'offered', optional: true }),
    caaFlags: integer({
      label: 'CAA flags',
      about: 'Of CAA records: 128 means that an authority which does not know the property must refuse.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
    caaProperty: text({
      label: 'CAA property',
      about: 'Of CAA records: issue, issuewild or iodef.',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of a DNS record. */
export type DnsRecord = Attributes<typeof dnsRecord>;
