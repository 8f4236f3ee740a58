import { type Attributes, defineEntity } from '../../entity.js';
import { idsOf, integer, oneOf, records, setOf, text } from '../../fields.js';

const ACTIONS = ['allow', 'deny'] as const;

const rule = {
  direction: oneOf(['inbound', 'outbound'], { label: 'Direction' }),
  action: oneOf(ACTIONS, { label: 'Action', about: 'Absent: the traffic is allowed.', optional: true }),
  protocol: text({ label: 'Protocol', about: 'tcp, udp or icmp.' }),
  ports: text({
    label: 'Ports',
    about: '22, or 8000-9000; 0 means all. None for icmp.',
    optional: true,
    words: { '0': 'All' },
  }),
  addresses: setOf(text({ label: 'Addresses', about: 'Addresses and CIDR blocks.' })),
  tags: setOf(text({ label: 'Tags', optional: true })),
  serverIds: idsOf('server', { label: 'Servers', optional: true }),
  loadBalancerIds: idsOf('load-balancer', { label: 'Load balancers', optional: true }),
  clusterIds: idsOf('kubernetes-cluster', { label: 'Clusters', optional: true }),
} as const;

/** Which traffic reaches servers, and which leaves them. */
export const firewall = defineEntity({
  id: 'firewall',
  title: { one: 'Firewall', many: 'Firewalls' },
  category: 'network',
  icon: 'shield',
  fields: {
    inboundDefault: oneOf(ACTIONS, {
      label: 'Default inbound',
      about: 'What happens to inbound traffic that no rule matches. Absent: it is denied.',
      group: 'Rules',
      column: 'offered',
      optional: true,
    }),
    outboundDefault: oneOf(ACTIONS, {
      label: 'Default outbound',
      about: 'What happens to outbound traffic that no rule matches. Absent: it is denied.',
      group: 'Rules',
      column: 'offered',
      optional: true,
    }),
    rules: records(rule, { label: 'Rules', group: 'Rules', column: 'shown' }),
    serverIds: idsOf('server', { label: 'Servers', group: 'Attached resources', column: 'shown' }),
    serverTags: setOf(
      text({
        label: 'Server tags',
        about: 'Every server with one of these tags is behind it.',
        group: 'Attached resources',
        column: 'shown',
      }),
    ),
    pendingChanges: integer({ label: 'Pending changes', group: 'System', column: 'offered' }),
  },
});

/** One rule of a firewall: which traffic it allows or denies. */
export type FirewallRule = Firewall['rules'][number];

/** `attributes` of a firewall. */
export type Firewall = Attributes<typeof firewall>;
