import { connectionPool, defineKind, known, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { CONNECTIONS, DatabaseConnection, secretsOf } from '../databases/database-connection.js';
import { DATABASE, POSTGRESQL, toDatabase } from '../databases/under-database.js';
import { Text } from '../rows/row-schema.js';

/** Every connection pool: GET /v2/databases/{id}/pools. Only PostgreSQL has them. */
export const connectionPoolKind = defineKind(connectionPool, {
  kind: 'digitalocean.connection-pool',
  parent: DATABASE,
  parentWhere: { engine: POSTGRESQL },
  task: 'connection-pool-list',
  access: 'get_all_connection_pools',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}/pools',
  terraform: [{ type: 'digitalocean_database_connection_pool', id: '{parent},{id}', state: '{cluster_id},{name}' }],
  relations: { 'forwards-to': [DATABASE] },
  secrets: CONNECTIONS.flatMap(secretsOf),
  list: { path: '/v2/databases/{parent}/pools', items: 'pools', paging: 'whole', id: '/name' },
  // Specification, `connection_pool`.
  row: z.object({
    name: z.string().min(1),
    db: z.string(),
    user: Text,
    mode: z.string(),
    size: z.int(),
    connection: DatabaseConnection,
  }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: part.parent?.region,
    active: true,
    attributes: {
      databaseId: part.id,
      databaseName: row.db,
      user: text(row.user),
      mode: row.mode,
      size: row.size,
      hostName: text(row.connection?.host),
      port: known(row.connection?.port),
    },
    relations: toDatabase('forwards-to', part),
  }),
});
