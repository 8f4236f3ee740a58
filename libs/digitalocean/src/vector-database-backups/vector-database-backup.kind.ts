import { databaseBackup, defineKind, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Text } from '../rows/row-schema.js';

const DATABASE = 'digitalocean.vector-database';

/** Every backup of a vector database: GET /v2/vector-databases/{id}/backups, in one body. */
export const vectorDatabaseBackupKind = defineKind(databaseBackup, {
  kind: 'digitalocean.vector-database-backup',
  parent: DATABASE,
  task: 'vector-database-backup-list',
  access: 'get_all_vector_database_backups',
  title: 'Vector database backups',
  optional: true,
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/vector-databases/{parent}',
  relations: { 'snapshot-of': [DATABASE] },
  list: {
    path: '/v2/vector-databases/{parent}/backups',
    items: 'backups',
    paging: 'whole',
    id: '/backup_id',
    readById: false,
  },
  // Specification, `vectordbBackup`.
  row: z.object({ backup_id: z.string().min(1), status: Text, started_at: Text, completed_at: Text }),
  map: (row, part) => ({
    uid: row.backup_id,
    name: row.backup_id,
    region: part.parent?.region,
    status: text(row.status),
    active: row.status?.toUpperCase() === 'SUCCESS',
    createdAt: text(row.completed_at) ?? text(row.started_at),
    attributes: { databaseId: part.id },
    relations: relationsTo('snapshot-of', DATABASE, [part.id]),
  }),
});
