import { type Database, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Tags, Text } from '../rows/row-schema.js';
import { CONNECTIONS, DatabaseConnection, secretsOf } from './database-connection.js';
import { TrustedSourceRule } from './trusted-sources.js';

/** Users, names and rules are kinds of their own: one that is strange does not make its database unreadable. */
const User = z.object({ name: Text, role: Text });

/** What must never be kept of a database. JSON pointers. */
export const DATABASE_SECRETS = [
  ...[...CONNECTIONS, 'ui_connection', 'schema_registry_connection'].flatMap(secretsOf),
  ...['password', 'access_cert', 'access_key'].map((name) => `/users/*/${name}`),
];

/** A database (specification, `database_cluster_read`). Passwords need `database:view_credentials`, which is not asked for. */
export const DatabaseRow = z.object({
  id: Id,
  name: z.string(),
  engine: z.string(),
  version: Text,
  semantic_version: Text,
  version_end_of_life: Text,
  version_end_of_availability: Text,
  size: Text,
  num_nodes: Amount,
  storage_size_mib: Amount,
  region: Text,
  status: Text,
  created_at: Text,
  tags: Tags,
  private_network_uuid: Text,
  project_id: Text,
  connection: DatabaseConnection,
  private_connection: DatabaseConnection,
  users: listOf(User),
  db_names: listOf(z.unknown()),
  rules: listOf(TrustedSourceRule),
  maintenance_window: z.object({ day: Text, hour: Text, description: listOf(z.string()) }).nullish(),
});

/** A user as an attribute; none without a name. */
export function toUser({ name, role }: z.infer<typeof User>): NonNullable<Database['users']> {
  const known = text(name);
  return known === undefined ? [] : [{ name: known, role: text(role) }];
}
