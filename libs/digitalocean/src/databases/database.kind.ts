import { database, defineKind, ids, known, list, SCHEDULES, text } from '@maestro/core';
import { memberOf } from '../rows/member-of.js';
import { PROJECT_SCOPE, TAG_SCOPE, vpcScope } from '../rows/scopes.constants.js';
import { storageGb } from './database-connection.js';
import { DATABASE_SECRETS, DatabaseRow, toUser } from './database-row.js';
import { endsOf, versions } from './database-versions.js';
import { allowedBy, isOpenToAll, toTrustedSource } from './trusted-sources.js';
import { DATABASE } from './under-database.js';

/** Every managed database with its users, database names and trusted sources: GET /v2/databases, in one body. */
export const databaseKind = defineKind(database, {
  kind: DATABASE,
  task: 'database-list',
  access: 'get_all_databases',
  scopes: [{ name: 'database:read' }, vpcScope('/raw/private_network_uuid'), PROJECT_SCOPE, TAG_SCOPE],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/databases/{uid}',
  terraform: [{ type: 'digitalocean_database_cluster' }],
  relations: {
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
    allows: ['digitalocean.droplet', 'digitalocean.kubernetes-cluster', 'digitalocean.app', '*'],
  },
  ids: ['uuid'],
  secrets: DATABASE_SECRETS,
  list: { path: '/v2/databases', items: 'databases', paging: 'whole' },
  joins: { versions },
  row: DatabaseRow,
  map: (row, _part, { versions: versionOf }) => ({
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
      ...endsOf(row, versionOf),
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
      users: list(row.users).flatMap(toUser),
      databaseNames: list(row.db_names).filter((name) => typeof name === 'string'),
      maintenanceWindow: ids([row.maintenance_window?.day, row.maintenance_window?.hour]).join(' ') || undefined,
      pendingUpdates: list(row.maintenance_window?.description),
    },
    relations: [
      ...memberOf({ vpc: row.private_network_uuid, project: row.project_id }),
      ...list(row.rules).flatMap(allowedBy),
    ],
  }),
});
