import { type Attributes, defineEntity } from '../../entity.js';
import { flag, gigabytes, hostName, idOf, integer, listOf, moment, oneOf, records, setOf, text } from '../../fields.js';

const user = {
  name: text({ label: 'Name' }),
  role: text({ label: 'Role', about: 'In the provider’s words, such as primary.', optional: true }),
} as const;

const trustedSource = {
  type: oneOf(['server', 'cluster', 'app', 'tag', 'address'], { label: 'Type', optional: true }),
  value: text({ label: 'Source', about: 'An ID, a tag, an address or a CIDR block.' }),
  description: text({ label: 'Description', optional: true }),
  id: text({ label: 'ID', optional: true }),
} as const;

/** A managed database server, or a cluster of them. */
export const database = defineEntity({
  id: 'database',
  title: { one: 'Database', many: 'Databases' },
  category: 'databases',
  icon: 'database',
  fields: {
    engine: text({
      label: 'Engine',
      about: 'In the provider’s words, such as pg, mysql or kafka.',
      group: 'System',
      column: 'shown',
      searchable: true,
    }),
    version: text({ label: 'Version', group: 'System', column: 'shown', optional: true, role: 'version' }),
    versionEndsAt: moment({
      label: 'Version supported until',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
      role: 'expires-at',
    }),
    versionAvailableUntil: moment({
      label: 'Version available until',
      about: 'The last day on which a new database can have this version.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
    size: text({
      label: 'Plan',
      about: 'The provider’s name of the nodes’ size.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    nodeCount: integer({ label: 'Nodes', group: 'Size', column: 'shown', optional: true }),
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
    tls: flag({ label: 'TLS', group: 'Network', column: 'offered', optional: true }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    projectId: idOf('project', { label: 'Project', group: 'System', column: 'offered', optional: true }),
    public: flag({
      label: 'Public',
      about:
        'Whether it accepts connections from any address: it has no trusted sources, or one that includes all addresses.',
      group: 'Access',
      column: 'shown',
      optional: true,
      role: 'public',
    }),
    trustedSources: records(trustedSource, {
      label: 'Trusted sources',
      about: 'What may connect. Without any, everything may.',
      group: 'Access',
      column: 'offered',
      optional: true,
    }),
    users: records(user, { label: 'Users', group: 'Access', column: 'offered', optional: true }),
    databaseNames: setOf(
      text({ label: 'Database names', group: 'System', column: 'offered', optional: true, searchable: true }),
    ),
    maintenanceWindow: text({
      label: 'Maintenance window',
      about: 'When updates are installed, in UTC.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
    pendingUpdates: listOf(text({ label: 'Pending updates', group: 'Lifecycle', column: 'offered' })),
  },
});

/** What may connect to a database. */
export type TrustedSource = NonNullable<Database['trustedSources']>[number];

/** `attributes` of a database. */
export type Database = Attributes<typeof database>;
