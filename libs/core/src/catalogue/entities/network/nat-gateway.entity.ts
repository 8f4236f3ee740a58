import { type Attributes, defineEntity } from '../../entity.js';
import { address, idsOf, integer, seconds, setOf, text } from '../../fields.js';

/** Lets the members of private networks reach the internet, under its own addresses. */
export const natGateway = defineEntity({
  id: 'nat-gateway',
  title: { one: 'NAT gateway', many: 'NAT gateways' },
  category: 'network',
  icon: 'route',
  fields: {
    publicIpv4: setOf(
      address({
        label: 'Public IPv4',
        about: 'The addresses that others see.',
        group: 'Network',
        column: 'shown',
        role: 'address',
      }),
    ),
    privateIpv4: setOf(
      address({
        label: 'Private IPv4',
        about: 'Its addresses in the networks.',
        group: 'Network',
        column: 'offered',
        role: 'address',
      }),
    ),
    networkIds: idsOf('network', { label: 'Networks', group: 'Attached resources', column: 'shown' }),
    type: text({
      label: 'Type',
      about: 'In the provider’s words, such as PUBLIC.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    sizeUnits: integer({
      label: 'Size',
      about: 'The number of its units, which determines capacity and price.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    tcpTimeoutSeconds: seconds({ label: 'TCP timeout', group: 'Network', column: 'offered', optional: true }),
    udpTimeoutSeconds: seconds({ label: 'UDP timeout', group: 'Network', column: 'offered', optional: true }),
    icmpTimeoutSeconds: seconds({ label: 'ICMP timeout', group: 'Network', column: 'offered', optional: true }),
  },
});

/** `attributes` of a NAT gateway. */
export type NatGateway = Attributes<typeof natGateway>;
