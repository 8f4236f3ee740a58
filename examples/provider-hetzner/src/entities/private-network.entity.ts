import { defineEntity, field } from '@maestro/core';

/** A network that only its members can reach. */
export const privateNetwork = defineEntity({
  id: 'private-network',
  title: { one: 'Private network', many: 'Private networks' },
  category: 'network',
  icon: 'network',
  fields: {
    ipRange: field.cidr({ label: 'IP range', group: 'Network', column: 'shown' }),
    subnets: field.records(
      {
        type: field.text({ label: 'Type' }),
        ipRange: field.cidr({ label: 'IP range' }),
        zone: field.text({ label: 'Zone' }),
      },
      { label: 'Subnets', group: 'Network', column: 'shown' },
    ),
    routes: field.records(
      { destination: field.cidr({ label: 'Destination' }), gateway: field.address({ label: 'Gateway' }) },
      { label: 'Routes', group: 'Network', column: 'offered' },
    ),
  },
});
