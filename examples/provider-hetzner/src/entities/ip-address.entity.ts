import { defineEntity, field } from '@maestro/core';

/** An IP address rented on its own, which can move between servers. */
export const ipAddress = defineEntity({
  id: 'ip-address',
  title: { one: 'IP address', many: 'IP addresses' },
  category: 'network',
  icon: 'map-pin',
  fields: {
    ip: field.address({ label: 'Address', group: 'Network', column: 'shown', role: 'address' }),
    type: field.oneOf(['ipv4', 'ipv6'], { label: 'Type', group: 'Network', column: 'shown' }),
    blocked: field.flag({ label: 'Blocked', about: 'The provider keeps it from being used.', column: 'offered' }),
    autoDelete: field.flag({ label: 'Deleted with its server', column: 'offered', optional: true }),
  },
});
