import { database, defineKind, ids, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Tags, Text } from '../rows/row-schema.js';
import { PROJECT_SCOPE, TAG_SCOPE, vpcScope } from '../rows/scopes.constants.js';
import { CONNECTIONS, DatabaseConnection, secretsOf, storageGb } from './database-connection.js';
import { DATABASE } from './under-database.js';
import { allowedBy, isOpenToAll, toTrustedSource, TrustedSourceRule } from './trusted-sources.js';

/** Every managed database with its users, database names and trusted sources: GET /v2/databases, in one body. */
export const databaseKind = defineKind(database, {
  kind: DATABASE,
  task: 'database-list',
  access: 'get_all_databases',
  scopes: [{ name: 'database:read' }, vpcScope('/raw/private_network_uuid'), PROJECT_SCOPE, TAG_SCOPE],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/databases/{uid}',
  relations: {
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
    allows: ['digitalocean.droplet', 'digitalocean.kubernetes-cluster', 'digitalocean.app', '*'],
  },
  ids: ['uuid'],
  secrets: [
    ...[...CONNECTIONS, 'ui_connection', 'schema_registry_connection'].flatMap(secretsOf),
    '/users/*/password',
    '/users/*/access_cert',
    '/users/*/access_key',
  ],
  list: { path: '/v2/databases', items: 'databases', paging: 'whole' },
  // Specification, `database_cluster_read`. Passwords need `database:view_credentials`, which is not asked for.
  row: z.object({
    id: Id,
    name: z.string(),
    engine: z.string(),
    version: Text,
    semantic_version: Text,
    version_end_of_life: Text,
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
    users: listOf(z.object({ name: z.string(), role: Text })),
    db_names: listOf(z.string()),
    rules: listOf(TrustedSourceRule),
    maintenance_window: z.object({ day: Text, hour: Text, description: listOf(z.string()) }).nullish(),
  }),
  map: (row) => ({
    uid: row.id,
    name: row.name,
    region: text(row.region),
    status: text(row.status),
    active: row.status === 'online',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      engine: row.engine,
      version: text(row.semantic_version) ?? text(row.version),
      versionEndsAt: text(row.version_end_of_life),
      size: text(row.size),
      nodeCount: known(row.num_nodes),
      storageGb: storageGb(row.storage_size_mib),
      hostName: text(row.connection?.host),
      privateHostName: text(row.private_connection?.host),
      port: known(row.connection?.port),
      tls: known(row.connection?.ssl),
      vpcId: text(row.private_network_uuid),
      projectId: text(row.project_id),
      public: row.rules ? isOpenToAll(row.rules) : undefined,
      trustedSources: row.rules?.map(toTrustedSource),
      users: list(row.users).map(({ name, role }) => ({ name, role: text(role) })),
      databaseNames: list(row.db_names),
      maintenanceWindow: ids([row.maintenance_window?.day, row.maintenance_window?.hour]).join(' ') || undefined,
      pendingUpdates: list(row.maintenance_window?.description),
    },
    relations: [
      ...relationsTo('member-of', 'digitalocean.vpc', [row.private_network_uuid]),
      ...relationsTo('member-of', 'digitalocean.project', [row.project_id]),
      ...list(row.rules).flatMap(allowedBy),
    ],
  }),
});
