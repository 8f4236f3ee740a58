import { databaseReplica, defineKind, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { DatabaseConnection, secretsOf, storageGb } from '../databases/database-connection.js';
import { DATABASE, SQL, toDatabase } from '../databases/under-database.js';
import { Amount, Tags, Text } from '../rows/row-schema.js';
import { TAG_SCOPE, vpcScope } from '../rows/scopes.constants.js';

/** Every read replica: GET /v2/databases/{id}/replicas. The API reads one by its name; some rows lack an id. */
export const databaseReplicaKind = defineKind(databaseReplica, {
  kind: 'digitalocean.database-replica',
  parent: DATABASE,
  parentWhere: { engine: SQL },
  task: 'database-replica-list',
  access: 'get_all_database_replicas',
  scopes: [{ name: 'database:read' }, vpcScope('/raw/private_network_uuid'), TAG_SCOPE],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}',
  terraform: [{ type: 'digitalocean_database_replica', id: '{parent},{id}', state: '{cluster_id},{name}' }],
  relations: { 'replica-of': [DATABASE], 'member-of': ['digitalocean.vpc'] },
  secrets: ['connection', 'private_connection'].flatMap(secretsOf),
  list: { path: '/v2/databases/{parent}/replicas', items: 'replicas', paging: 'whole', id: '/name' },
  // Specification, `database_replica_read`.
  row: z.object({
    name: z.string().min(1),
    region: Text,
    size: Text,
    status: Text,
    created_at: Text,
    storage_size_mib: Amount,
    private_network_uuid: Text,
    connection: DatabaseConnection,
    private_connection: DatabaseConnection,
    tags: Tags,
  }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: text(row.region),
    status: text(row.status),
    active: row.status === 'online',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      databaseId: part.id,
      size: text(row.size),
      storageGb: storageGb(row.storage_size_mib),
      hostName: text(row.connection?.host),
      privateHostName: text(row.private_connection?.host),
      port: known(row.connection?.port),
      vpcId: text(row.private_network_uuid),
    },
    relations: [
      ...toDatabase('replica-of', part),
      ...relationsTo('member-of', 'digitalocean.vpc', [row.private_network_uuid]),
    ],
  }),
});
