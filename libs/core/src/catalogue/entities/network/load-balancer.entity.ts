import { type Attributes, defineEntity } from '../../entity.js';
import { address, flag, idOf, idsOf, integer, records, setOf, text } from '../../fields.js';

const forwardingRule = {
  entryProtocol: text({ label: 'Entry protocol' }),
  entryPort: integer({ label: 'Entry port' }),
  targetProtocol: text({ label: 'Target protocol' }),
  targetPort: integer({ label: 'Target port' }),
  certificateId: idOf('certificate', { label: 'Certificate', optional: true }),
  tlsPassthrough: flag({ label: 'TLS passthrough', optional: true }),
} as const;

/** Spreads traffic over servers. */
export const loadBalancer = defineEntity({
  id: 'load-balancer',
  title: { one: 'Load balancer', many: 'Load balancers' },
  category: 'network',
  icon: 'scale',
  fields: {
    ipv4: address({ label: 'IPv4', group: 'Network', column: 'shown', optional: true, role: 'address' }),
    ipv6: address({ label: 'IPv6', group: 'Network', column: 'offered', optional: true, role: 'address' }),
    type: text({
      label: 'Type',
      about: 'Such as REGIONAL, REGIONAL_NETWORK or GLOBAL.',
      group: 'System',
      column: 'offered',
      optional: true,
    }),
    size: text({
      label: 'Plan',
      about: 'The provider’s name of the size, such as lb-small.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    sizeUnits: integer({
      label: 'Nodes',
      about: 'The number of its nodes, which determines capacity and price.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    serverIds: idsOf('server', {
      label: 'Servers',
      about: 'Absent: the provider only reports their addresses.',
      group: 'Attached resources',
      column: 'shown',
      optional: true,
    }),
    serverTags: setOf(
      text({
        label: 'Server tags',
        about: 'Every server with one of these tags receives traffic.',
        group: 'Attached resources',
        column: 'shown',
        optional: true,
      }),
    ),
    forwardingRules: records(forwardingRule, { label: 'Forwarding rules', group: 'Rules', column: 'shown' }),
    redirectHttpToHttps: flag({
      label: 'HTTP to HTTPS redirect',
      group: 'Network',
      column: 'offered',
      optional: true,
    }),
  },
});

/** Which traffic a load balancer accepts, and where it sends it. */
export type ForwardingRule = LoadBalancer['forwardingRules'][number];

/** `attributes` of a load balancer. */
export type LoadBalancer = Attributes<typeof loadBalancer>;
