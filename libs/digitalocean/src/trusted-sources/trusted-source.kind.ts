import { defineKind, SCHEDULES, text, trustedSource } from '@maestro/core';
import { z } from 'zod';
import { allowedBy, toTrustedSource, TrustedSourceRule } from '../databases/trusted-sources.js';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Text } from '../rows/row-schema.js';

/** Every trusted source of a database, as the list of databases contains it. */
export const trustedSourceKind = defineKind(trustedSource, {
  kind: 'digitalocean.trusted-source',
  parent: DATABASE,
  task: 'trusted-source-list',
  access: 'get_all_trusted_sources',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/databases/{parent}/settings',
  relations: {
    'member-of': [DATABASE],
    allows: ['digitalocean.droplet', 'digitalocean.kubernetes-cluster', 'digitalocean.app', '*'],
  },
  list: { embedded: { at: '/rules', absent: 'none' }, id: '/uuid' },
  row: TrustedSourceRule.extend({ uuid: z.string().min(1), value: z.string(), created_at: Text }),
  map: (row, part) => ({
    uid: row.uuid,
    name: text(row.description) ?? row.value,
    region: part.parent?.region,
    active: true,
    createdAt: text(row.created_at),
    attributes: {
      databaseId: part.id,
      type: toTrustedSource(row).type ?? text(row.type),
      source: row.value,
      description: text(row.description),
    },
    relations: [...toDatabase('member-of', part), ...allowedBy(row)],
  }),
});
