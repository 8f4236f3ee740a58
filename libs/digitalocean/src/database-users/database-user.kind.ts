import { databaseUser, defineKind, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Text } from '../rows/row-schema.js';

/** Every user of a database, as the list of databases contains it. */
export const databaseUserKind = defineKind(databaseUser, {
  kind: 'digitalocean.database-user',
  parent: DATABASE,
  task: 'database-user-list',
  access: 'get_all_database_users',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/databases/{parent}/users',
  terraform: [{ type: 'digitalocean_database_user', id: '{parent},{id}', state: '{cluster_id},{name}' }],
  relations: { 'member-of': [DATABASE] },
  secrets: ['/password', '/access_cert', '/access_key'],
  // Caching clusters have none.
  list: { embedded: { at: '/users', absent: 'none' }, id: '/name' },
  // Specification, `database_user`.
  row: z.object({ name: z.string().min(1), role: Text, mysql_settings: z.object({ auth_plugin: Text }).nullish() }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: part.parent?.region,
    active: true,
    attributes: { databaseId: part.id, role: text(row.role), signIn: text(row.mysql_settings?.auth_plugin) },
    relations: toDatabase('member-of', part),
  }),
});
