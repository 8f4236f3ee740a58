import { defineKind, logicalDatabase, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';

/** Every database within a cluster, of which the list of clusters has the name. */
export const databaseNameKind = defineKind(logicalDatabase, {
  kind: 'digitalocean.database-name',
  parent: DATABASE,
  task: 'database-name-list',
  access: 'get_all_database_names',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/databases/{parent}/users',
  terraform: [{ type: 'digitalocean_database_db', id: '{parent},{id}', state: '{cluster_id},{name}' }],
  relations: { 'member-of': [DATABASE] },
  // Only engines with SQL have them.
  list: { embedded: { at: '/db_names', absent: 'none' }, id: '/value' },
  row: z.object({ value: z.string().min(1) }),
  map: ({ value }, part) => ({
    uid: value,
    name: value,
    region: part.parent?.region,
    active: true,
    attributes: { databaseId: part.id },
    relations: toDatabase('member-of', part),
  }),
});
