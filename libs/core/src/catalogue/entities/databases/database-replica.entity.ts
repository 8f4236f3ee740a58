import { type Attributes, defineEntity } from '../../entity.js';
import { gigabytes, hostName, idOf, integer, text } from '../../fields.js';

/** A copy of a database that follows it and answers reads. */
export const databaseReplica = defineEntity({
  id: 'database-replica',
  title: { one: 'Read replica', many: 'Read replicas' },
  category: 'databases',
  icon: 'database',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
    size: text({
      label: 'Plan',
      about: 'The provider’s name of its size.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    storageGb: gigabytes({ label: 'Storage', group: 'Size', column: 'shown', optional: true }),
    hostName: hostName({ label: 'Host name', group: 'Network', column: 'offered', optional: true, role: 'host-name' }),
    privateHostName: hostName({
      label: 'Private host name',
      group: 'Network',
      column: 'offered',
      optional: true,
      searchable: true,
    }),
    port: integer({ label: 'Port', group: 'Network', column: 'offered', optional: true }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
  },
});

/** `attributes` of a read replica. */
export type DatabaseReplica = Attributes<typeof databaseReplica>;
