import { type Attributes, defineEntity } from '../../entity.js';
import { address, flag, idOf, oneOf } from '../../fields.js';

/** An IP address that is kept for an account, and moves between servers. */
export const ipAddress = defineEntity({
  id: 'ip-address',
  title: { one: 'IP address', many: 'IP addresses' },
  category: 'network',
  icon: 'map-pin',
  fields: {
    ip: address({ label: 'Address', group: 'Network', column: 'shown', role: 'address' }),
    ipVersion: oneOf(['ipv4', 'ipv6'], { label: 'IP version', group: 'Network', column: 'shown' }),
    serverId: idOf('server', {
      label: 'Server',
      about: 'Absent: it is assigned to no server.',
      group: 'Attached resources',
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
    blocked: flag({
      label: 'Blocked',
      about: 'The provider lets no traffic through.',
      group: 'Access',
      column: 'offered',
      optional: true,
    }),
    autoDelete: flag({ label: 'Deleted with its server', group: 'Lifecycle', column: 'offered', optional: true }),
  },
});

/** `attributes` of an IP address. */
export type IpAddress = Attributes<typeof ipAddress>;
