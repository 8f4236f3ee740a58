import { defineEntity } from '../../entity.js';
import { idOf, text } from '../../fields.js';

/** A name under which clients sign in to a database. Its password is never kept. */
export const databaseUser = defineEntity({
  id: 'database-user',
  title: { one: 'Database user', many: 'Database users' },
  category: 'databases',
  icon: 'users',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
    role: text({
      label: 'Role',
      about: 'In the provider’s words, such as primary.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    signIn: text({
      label: 'Sign-in',
      about: 'The method by which it proves who it is, such as caching_sha2_password.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
  },
});

/** One of the databases that a database server holds. */
export const logicalDatabase = defineEntity({
  id: 'logical-database',
  title: { one: 'Logical database', many: 'Logical databases' },
  category: 'databases',
  icon: 'database',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
  },
});

/** A rule of a database: what may connect to it. */
export const trustedSource = defineEntity({
  id: 'trusted-source',
  title: { one: 'Trusted source', many: 'Trusted sources' },
  category: 'databases',
  icon: 'shield',
  fields: {
    databaseId: idOf('database', { label: 'Database', group: 'Attached resources', column: 'shown' }),
    type: text({
      label: 'Type',
      about: 'What it names: a server, a cluster, an app, a tag, or an address. Otherwise in the provider’s words.',
      group: 'Access',
      column: 'shown',
      optional: true,
    }),
    source: text({
      label: 'Source',
      about: 'An ID, a tag, an address or a CIDR block.',
      group: 'Access',
      column: 'shown',
    }),
    description: text({ label: 'Description', group: 'Access', column: 'shown', optional: true }),
  },
});
