import { databaseBackup, defineKind, known, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, SQL, toDatabase } from '../databases/under-database.js';
import { Amount, Switch } from '../rows/row-schema.js';

/** Every backup of a database: GET /v2/databases/{id}/backups. Backups have no id; the time of one is its id below its database. */
export const databaseBackupKind = defineKind(databaseBackup, {
  kind: 'digitalocean.database-backup',
  parent: DATABASE,
  // "Backups are not supported for Caching or Valkey clusters" (specification), nor for Kafka.
  parentWhere: { engine: [...SQL, 'mongodb', 'opensearch'] },
  task: 'database-backup-list',
  access: 'get_all_database_backups',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}/backups',
  relations: { 'snapshot-of': [DATABASE] },
  list: {
    path: '/v2/databases/{parent}/backups',
    items: 'backups',
    paging: 'whole',
    id: '/created_at',
    readById: false,
  },
  // Specification, `backup`.
  row: z.object({ created_at: z.string().min(1), size_gigabytes: Amount, incremental: Switch }),
  map: (row, part) => ({
    uid: row.created_at,
    name: [part.parent?.name, row.created_at].filter(Boolean).join(' '),
    region: part.parent?.region,
    active: true,
    createdAt: row.created_at,
    attributes: {
      databaseId: part.id,
      sizeGb: known(row.size_gigabytes),
      incremental: known(row.incremental),
    },
    relations: toDatabase('snapshot-of', part),
  }),
});
