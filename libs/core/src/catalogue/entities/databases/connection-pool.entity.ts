import { type Attributes, defineEntity } from '../../entity.js';
import { hostName, idOf, integer, text } from '../../fields.js';

/** Shares few connections to a database among many clients. */
export const connectionPool = defineEntity({
  id: 'connection-pool',
  title: { one: 'Connection pool', many: 'Connection pools' },
  category: 'databases',
  icon: 'route',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
    databaseName: text({ label: 'Database name', group: 'System', column: 'shown' }),
    user: text({
      label: 'User',
      about: 'Absent: clients connect as themselves.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    mode: text({
      label: 'Mode',
      about: 'How long a client keeps a connection, such as transaction or session.',
      group: 'System',
      column: 'shown',
    }),
    size: integer({ label: 'Connections', group: 'Size', column: 'shown' }),
    hostName: hostName({ label: 'Host name', group: 'Network', column: 'offered', optional: true, searchable: true }),
    port: integer({ label: 'Port', group: 'Network', column: 'offered', optional: true }),
  },
});

/** `attributes` of a connection pool. */
export type ConnectionPool = Attributes<typeof connectionPool>;
